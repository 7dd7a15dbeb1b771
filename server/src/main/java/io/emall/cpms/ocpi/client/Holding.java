package io.emall.cpms.ocpi.client;

import io.emall.cpms.core.partner.Outbox;
import io.emall.cpms.ocpi.http.Ask;

/**
 * An object of ours that a partner should have.
 *
 * @param ours how we say it to that partner
 * @param question the GET that asks for its copy
 */
record Holding(Outbox.Kind kind, String id, String module, Object ours, Ask question) {}
