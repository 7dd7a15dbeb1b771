package io.emall.cpms.ocpi.server;

/** Ends the handling of a request with a reply, from wherever the request turned out to be wrong. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Reply reply;

    public Refusal(Reply reply) {
        super(reply.message(), null, false, false);
        this.reply = reply;
    }

    public static Refusal invalid(String message) {
        return new Refusal(Reply.no(Reply.INVALID, message));
    }

    Reply reply() {
        return reply;
    }
}
