package io.emall.cpms.ocpi.client;

import io.emall.cpms.core.unit.PartnerId;
import java.net.URI;
import java.util.List;

/** Brings the latest state of one kind of object to a partner. */
interface ObjectPush {

    /** OCPI's module of these objects, at the partner. */
    String module();

    /** The partner may have lost what it took: it gets whole objects again. */
    default void forget(PartnerId partner) {}

    /** Reads these objects as they stand now, in a few statements for however many. */
    Share look(Link link, URI endpoint, List<String> objects);

    /** What a partner that may have no such endpoint wants of these objects. */
    default Share share(Link link, List<String> objects) {
        return link.receiver(module())
                .map(endpoint -> readable(link, endpoint, objects))
                .orElse(_ -> Share.NOTHING_TO_SEND);
    }

    /** One object that cannot be read must not hold back the others: then each is read by itself. */
    private Share readable(Link link, URI endpoint, List<String> objects) {
        try {
            return look(link, endpoint, objects);
        } catch (RuntimeException _) {
            return object -> {
                try (Share alone = look(link, endpoint, List.of(object))) {
                    return alone.send(object);
                }
            };
        }
    }
}
