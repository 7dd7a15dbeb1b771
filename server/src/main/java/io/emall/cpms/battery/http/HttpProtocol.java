package io.emall.cpms.battery.http;

import io.emall.cpms.battery.Failed;
import io.emall.cpms.core.battery.Answer;
import io.emall.cpms.core.battery.BatteryState;
import io.emall.cpms.core.battery.DeviceConnection;
import io.emall.cpms.core.battery.DeviceProtocol;
import io.emall.cpms.core.battery.MeterKind;
import io.emall.cpms.core.battery.MeterReading;
import io.emall.cpms.core.battery.SetPoint;
import io.emall.cpms.core.battery.Setting;
import io.emall.cpms.core.partner.Secret;
import io.emall.cpms.core.unit.Watts;
import io.emall.cpms.net.Addresses;
import io.emall.cpms.net.Trouble;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** {@code GET <url>/state}, {@code PUT <url>/setpoint}, {@code DELETE <url>/setpoint}, with a secret as bearer token. */
public final class HttpProtocol implements DeviceProtocol, AutoCloseable {

    static final String URL = "url";

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LARGEST = 64 * 1024;
    private static final int GOOD = 2;

    private final Addresses addresses;
    private final InstantSource clock;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    public HttpProtocol(Addresses addresses, InstantSource clock) {
        this.addresses = addresses;
        this.clock = clock;
    }

    /** What a battery is told. */
    record SetPointJson(double powerW, long validForSeconds) {}

    @Override
    public String name() {
        return "http";
    }

    @Override
    public List<Setting> settings() {
        return List.of(new Setting(URL, Setting.Kind.URL, ""));
    }

    @Override
    public boolean hasSecret() {
        return true;
    }

    @Override
    public Optional<String> objection(DeviceConnection connection) {
        try {
            return Optional.ofNullable(addresses.refusal(URI.create(connection.text(URL))));
        } catch (IllegalArgumentException malformed) {
            return Optional.of("not an absolute http or https URL");
        }
    }

    @Override
    public Answer<BatteryState> battery(DeviceConnection connection) {
        return Failed.answer(() -> state(connection).battery(clock.instant()));
    }

    @Override
    public Answer<MeterReading> meter(DeviceConnection connection, MeterKind kind) {
        return Failed.answer(() -> state(connection).meter(clock.instant()));
    }

    @Override
    public Answer<Watts> set(DeviceConnection connection, SetPoint wanted) {
        SetPointJson body =
                new SetPointJson(wanted.power().value(), wanted.validFor().toSeconds());
        return Failed.answer(() -> {
            call(request(connection, "/setpoint")
                    .header("Content-Type", "application/json")
                    .PUT(BodyPublishers.ofString(StateJson.JSON.writeValueAsString(body))));
            return wanted.power();
        });
    }

    @Override
    public Answer<Watts> release(DeviceConnection connection) {
        return Failed.answer(() -> {
            call(request(connection, "/setpoint").DELETE());
            return Watts.ZERO;
        });
    }

    private StateJson state(DeviceConnection connection) throws Failed {
        return StateJson.read(call(request(connection, "/state").GET()));
    }

    private HttpRequest.Builder request(DeviceConnection connection, String path) throws Failed {
        Optional<String> objection = objection(connection);
        if (objection.isPresent()) {
            throw new Failed(Failed.Kind.REFUSED, objection.get());
        }
        URI url = URI.create(connection.text(URL).replaceAll("/+$", "") + path);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(url).timeout(PATIENCE).header("Accept", "application/json");
        Secret secret = connection.secret();
        return secret == null ? request : request.header("Authorization", "Bearer " + secret.reveal());
    }

    private String call(HttpRequest.Builder request) throws Failed {
        CompletableFuture<HttpResponse<String>> call =
                http.sendAsync(request.build(), BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST));
        try {
            HttpResponse<String> response = call.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() / 100 != GOOD) {
                throw new Failed(Failed.Kind.REFUSED, "the device answers with status " + response.statusCode());
            }
            return response.body();
        } catch (ExecutionException e) {
            throw new Failed(Failed.Kind.UNREACHABLE, Trouble.words(e.getCause() == null ? e : e.getCause()));
        } catch (TimeoutException e) {
            call.cancel(true);
            throw new Failed(Failed.Kind.UNREACHABLE, "no answer in time");
        } catch (InterruptedException e) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            throw new Failed(Failed.Kind.UNREACHABLE, "interrupted");
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
