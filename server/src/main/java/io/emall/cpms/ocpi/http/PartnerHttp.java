package io.emall.cpms.ocpi.http;

import io.emall.cpms.core.unit.Uuids;
import io.emall.cpms.net.Addresses;
import io.emall.cpms.net.Trouble;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks partners over HTTP, blocking. Redirects are never followed, the whole answer has a time limit and a size limit,
 * and only permitted addresses are called.
 */
public final class PartnerHttp implements AutoCloseable {

    /** More than any page of 100 objects needs. */
    private static final long LARGEST_ANSWER = 4 << 20;

    private final OcpiSettings settings;
    private final OcpiJson json;
    private final Addresses addresses;
    private final Uuids uuids;
    private final AnswerReader answers;
    private final HttpClient http;

    public PartnerHttp(OcpiSettings settings, OcpiJson json, Addresses addresses, Uuids uuids) {
        this.settings = settings;
        this.json = json;
        this.addresses = addresses;
        this.uuids = uuids;
        this.answers = new AnswerReader(json);
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    public Exchange send(Ask ask) {
        String refusal = addresses.refusal(ask.url());
        if (refusal != null) {
            return new Exchange.NoAnswer(refusal, false);
        }
        Duration patience = ask.patience() == null ? settings.answerTimeout() : ask.patience();
        var answer = http.sendAsync(request(ask), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
        return await(answer, patience);
    }

    /** The JDK's own time-out ends with the headers; this one covers a body that drips as well. */
    private Exchange await(CompletableFuture<HttpResponse<byte[]>> answer, Duration patience) {
        try {
            return answers.read(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            answer.cancel(true);
            return new Exchange.NoAnswer("no answer within " + patience.toMillis() + " ms", true);
        } catch (ExecutionException e) {
            return failed(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new Exchange.NoAnswer("interrupted", true);
        }
    }

    private static Exchange failed(Throwable cause) {
        boolean unreached = cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException;
        return new Exchange.NoAnswer(Trouble.words(cause), !unreached);
    }

    private HttpRequest request(Ask ask) {
        String id = ask.id() == null ? uuids.next().toString() : ask.id();
        HttpRequest.Builder request = HttpRequest.newBuilder(ask.url())
                .header("Authorization", ask.access().header())
                .header("Accept", "application/json")
                .header("X-Request-ID", id)
                .header("X-Correlation-ID", id);
        ask.routing().forEach(request::header);
        if (ask.body() == null) {
            return request.method(ask.method(), BodyPublishers.noBody()).build();
        }
        return request.header("Content-Type", "application/json")
                .method(ask.method(), BodyPublishers.ofByteArray(json.write(ask.body())))
                .build();
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }
}
