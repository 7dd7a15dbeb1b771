package io.emall.cpms.core.partner;

import io.emall.cpms.core.unit.PartnerId;
import java.net.URI;
import java.util.UUID;

/**
 * What a partner is owed after its request was accepted: one answer, at its response URL.
 *
 * @param body as it is sent
 * @param attempts how often it was tried before
 */
public record OwedAnswer(UUID id, PartnerId partner, URI responseUrl, String body, int attempts) {}
