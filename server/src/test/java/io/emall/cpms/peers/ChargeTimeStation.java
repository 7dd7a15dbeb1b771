package io.emall.cpms.peers;

import eu.chargetime.ocpp.ClientEvents;
import eu.chargetime.ocpp.JSONClient;
import eu.chargetime.ocpp.JSONConfiguration;
import eu.chargetime.ocpp.OccurenceConstraintException;
import eu.chargetime.ocpp.UnsupportedFeatureException;
import eu.chargetime.ocpp.feature.profile.ClientCoreProfile;
import eu.chargetime.ocpp.model.Confirmation;
import eu.chargetime.ocpp.model.Request;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A station made of ChargeTime's OCPP 1.6J library, with its answers to commands. */
final class ChargeTimeStation implements AutoCloseable {
    private static final int PATIENCE_S = 20;

    private final ChargeTimeAnswers answers = new ChargeTimeAnswers();
    private final ClientCoreProfile core = new ClientCoreProfile(answers);
    private final CountDownLatch opened = new CountDownLatch(1);
    private final JSONClient client;

    ChargeTimeStation(String identity, String key) {
        JSONConfiguration settings = JSONConfiguration.get()
                .setParameter(JSONConfiguration.USERNAME_PARAMETER, identity)
                .setParameter(JSONConfiguration.PASSWORD_PARAMETER, key);
        this.client = new JSONClient(core, identity, settings);
    }

    /** Whether the CPMS let it in. */
    boolean connect(URI stations) throws InterruptedException {
        return connectWithin(stations, PATIENCE_S);
    }

    boolean connectWithin(URI stations, int seconds) throws InterruptedException {
        client.connect(stations.toString(), new ClientEvents() {
            @Override
            public void connectionOpened() {
                opened.countDown();
            }

            @Override
            public void connectionClosed() {}
        });
        return opened.await(seconds, TimeUnit.SECONDS);
    }

    ClientCoreProfile core() {
        return core;
    }

    ChargeTimeAnswers answers() {
        return answers;
    }

    <T extends Confirmation> T send(Request request, Class<T> answer)
            throws OccurenceConstraintException, UnsupportedFeatureException, InterruptedException, ExecutionException,
                    TimeoutException {
        return answer.cast(client.send(request).toCompletableFuture().get(PATIENCE_S, TimeUnit.SECONDS));
    }

    @Override
    public void close() {
        client.disconnect();
    }
}
