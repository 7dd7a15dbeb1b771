package io.emall.cpms.ocpi.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What came of a request to a partner. */
public sealed interface Exchange {

    /** In a person's words, for the log of failures; never with a token in it. */
    String words();

    /** The partner did it. */
    record Done(
            int http,
            JsonNode data,
            @Nullable String location,
            @Nullable String next) implements Exchange {
        @Override
        public String words() {
            return "HTTP " + http;
        }
    }

    /**
     * The partner understood and refused.
     *
     * @param code OCPI's status code; 0 if there was none
     * @param retryAfter how long the partner wants to be left alone; null if it did not say
     */
    record Refused(
            int http, int code, String message, @Nullable Duration retryAfter) implements Exchange {

        public Refused(int http, int code, String message) {
            this(http, code, message, null);
        }

        @Override
        public String words() {
            return "HTTP " + http + (code == 0 ? "" : ", OCPI " + code) + (message.isBlank() ? "" : ": " + message);
        }

        /** Whether asking again could help: the fault is the partner's, or lies in its state of the moment. */
        public boolean mayPass() {
            boolean theirFault = http < 300 && code >= 3000;
            return theirFault || http == 408 || http == 425 || concernsAll();
        }

        /** Whether the whole partner is out of order, not only this object. */
        public boolean concernsAll() {
            return http >= 500 || http == 401 || http == 403 || http == 429 || isNobodyHome();
        }

        /** A 404 that does not come from the partner's OCPI: the path leads nowhere just now. */
        private boolean isNobodyHome() {
            return http == 404 && (code < 2000 || code >= 3000);
        }

        public boolean isNotFound() {
            return http == 404 || code == 2003 || code == 2004;
        }
    }

    /**
     * No answer, or one that cannot be understood.
     *
     * @param maybeDone whether the partner may have got the request all the same
     */
    record NoAnswer(String why, boolean maybeDone) implements Exchange {
        @Override
        public String words() {
            return why;
        }
    }

    static Done done(int http) {
        return new Done(http, MissingNode.getInstance(), null, null);
    }
}
