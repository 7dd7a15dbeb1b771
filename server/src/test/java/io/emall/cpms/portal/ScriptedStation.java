package io.emall.cpms.portal;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A station that says to every call what a test told it to, or nothing. */
final class ScriptedStation implements AutoCloseable, WebSocket.Listener {
    private static final JsonMapper JSON = new JsonMapper();

    /** Our calls, as action and payload. */
    final List<String> calls = new CopyOnWriteArrayList<>();

    private final WebSocket socket;
    private final StringBuilder text = new StringBuilder();
    private volatile @Nullable String answer;

    ScriptedStation(Office office, String id, String key, String subprotocol) {
        String login = Base64.getEncoder().encodeToString((id + ":" + key).getBytes(StandardCharsets.UTF_8));
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Authorization", "Basic " + login)
                .subprotocols(subprotocol)
                .buildAsync(URI.create(office.stations() + "/" + id), this)
                .join();
    }

    /** Calls us; the answer is not looked at. */
    void calls(String action, String payload) {
        socket.sendText("[2,\"" + UUID.randomUUID() + "\",\"" + action + "\"," + payload.replace('\'', '"') + "]", true)
                .join();
    }

    /** Whether somebody in that station's name is turned away. */
    static boolean isRefused(Office office, String id, String key) {
        try (ScriptedStation station = new ScriptedStation(office, id, key, "ocpp1.6")) {
            return false;
        } catch (CompletionException refused) {
            return true;
        }
    }

    /** From now on: the rest of a frame after type and id, a result or an error; null for silence. */
    void answers(@Nullable String frame) {
        answer = frame == null ? null : frame.replace('\'', '"');
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            JsonNode frame = JSON.readTree(text.toString());
            text.setLength(0);
            if (frame.get(0).intValue() == 2) {
                called(frame);
            }
        }
        from.request(1);
        return null;
    }

    private void called(JsonNode frame) {
        calls.add(frame.get(2).stringValue() + " " + frame.get(3));
        String now = answer;
        if (now != null) {
            int type = now.startsWith("\"") ? 4 : 3;
            socket.sendText("[" + type + "," + frame.get(1) + "," + now + "]", true);
        }
    }

    @Override
    public void close() {
        socket.abort();
    }
}
