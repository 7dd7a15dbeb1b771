package io.emall.cpms.store.embedded;

import org.jspecify.annotations.Nullable;

/** The embedded PostgreSQL cannot do its work; the message is one sentence that tells the operator what to do. */
public final class EmbeddedPostgresException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EmbeddedPostgresException(String message) {
        super(message);
    }

    EmbeddedPostgresException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
