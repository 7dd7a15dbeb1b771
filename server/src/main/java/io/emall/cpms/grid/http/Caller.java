package io.emall.cpms.grid.http;

import io.emall.cpms.net.Addresses;
import io.emall.cpms.net.Trouble;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Calls DSOs over HTTP. */
public final class Caller implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LARGEST = 16 * 1024 * 1024;
    private static final int GOOD = 2;

    private final Addresses addresses;
    private final HttpClient http;

    public Caller(Addresses addresses) {
        this.addresses = addresses;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    /** What came back. */
    public record Reply(int status, byte[] body) {
        public boolean isGood() {
            return status / 100 == GOOD;
        }
    }

    /** Why it is not called, in words a person understands; null if it is. */
    public @Nullable String refusal(URI url) {
        return addresses.refusal(url);
    }

    /** Whatever drips instead of answering, or does not end, is cut off. */
    public Reply send(HttpRequest request) throws NoAnswer {
        String refusal = refusal(request.uri());
        if (refusal != null) {
            throw new NoAnswer(refusal);
        }
        return await(http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST)));
    }

    private static Reply await(CompletableFuture<HttpResponse<byte[]>> answer) throws NoAnswer {
        try {
            HttpResponse<byte[]> response = answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return new Reply(response.statusCode(), response.body());
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new NoAnswer("no answer within " + PATIENCE.toSeconds() + " s");
        } catch (ExecutionException e) {
            throw new NoAnswer(words(e.getCause() == null ? e : e.getCause()));
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new NoAnswer("the server was stopped meanwhile");
        }
    }

    private static String words(Throwable failure) {
        return failure instanceof IOException
                        && String.valueOf(failure.getMessage()).contains("capacity")
                ? "the answer is larger than " + LARGEST / 1024 / 1024 + " MB"
                : Trouble.words(failure);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
