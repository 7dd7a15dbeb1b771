package io.emall.cpms.grid.openadr;

import io.emall.cpms.core.supply.Line;
import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.grid.http.BadAnswer;
import io.emall.cpms.grid.http.NoAnswer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Asks VTNs to tell us of new events at once; who cannot reach us is asked now and then as ever. */
final class Subscriptions {
    static final String PATH = "/grid/openadr/";
    private static final Duration LOOK_AGAIN = Duration.ofHours(1);

    private final String publicUrl;
    private final InstantSource clock;
    private final Map<DsoId, Instant> looked = new ConcurrentHashMap<>();

    Subscriptions(String publicUrl, InstantSource clock) {
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    private record Operation(@Nullable String callbackUrl) {}

    private record Subscription(@Nullable List<Operation> objectOperations) {
        boolean calls(String url) {
            return objectOperations != null
                    && objectOperations.stream().anyMatch(operation -> url.equals(operation.callbackUrl()));
        }
    }

    /** Makes sure that there is one; looks once an hour, and tells whether it did. */
    boolean keep(Vtn vtn, Line line) throws NoAnswer, BadAnswer {
        Instant now = clock.instant();
        Instant last = looked.get(line.dso());
        if (publicUrl.isEmpty() || (last != null && last.plus(LOOK_AGAIN).isAfter(now))) {
            return false;
        }
        String url = publicUrl + PATH + line.dso();
        String client = "eMall-" + line.dso();
        boolean isThere = vtn.all("/subscriptions", "clientName=" + Vtn.encoded(client), Subscription.class).stream()
                .anyMatch(subscription -> subscription.calls(url));
        if (!isThere) {
            Map<String, Object> operation = Map.of(
                    "objects", List.of("EVENT"),
                    "operations", List.of("CREATE", "UPDATE", "DELETE"),
                    "callbackUrl", url,
                    "bearerToken", bearer(line));
            vtn.create(
                    "/subscriptions",
                    Map.of("clientName", client, "objectOperations", List.of(operation)),
                    Subscription.class);
        }
        looked.put(line.dso(), now);
        return true;
    }

    private static String bearer(Line line) {
        return bearer(line.dso(), line.secret().reveal());
    }

    /** What a DSO shows when it calls us: nothing that could be used elsewhere, and nothing to be stored. */
    static String bearer(DsoId dso, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(("callback " + secret).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(dso.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
