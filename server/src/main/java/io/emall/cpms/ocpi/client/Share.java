package io.emall.cpms.ocpi.client;

import io.emall.cpms.ocpi.http.Exchange;

/** What a round sends of one kind, read together and sent object by object. */
interface Share extends AutoCloseable {

    /** The answer to a partner that has, or wants, nothing of it. */
    Exchange NOTHING_TO_SEND = Exchange.done(204);

    /** May be called by several threads, but for documents. */
    Exchange send(String object);

    /** Notes what the partner's answers told. */
    @Override
    default void close() {}
}
