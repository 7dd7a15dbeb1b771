package io.emall.cpms.ocpi.client;

import io.emall.cpms.ocpi.http.Exchange;

/** Brings the latest state of one kind of object to a partner. */
interface ObjectPush {

    /** The answer to a partner that has, or wants, nothing of it. */
    Exchange NOTHING_TO_SEND = Exchange.done(204);

    Exchange push(Link link, String object);
}
