package io.emall.cpms.app;

import org.jspecify.annotations.Nullable;

/** The CPMS cannot start; the message is one sentence that tells the operator what to do. */
final class StartProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StartProblem(String message) {
        this(message, null);
    }

    StartProblem(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
