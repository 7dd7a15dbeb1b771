package io.emall.cpms.core.command;

import io.emall.cpms.core.unit.CommandId;
import io.emall.cpms.core.unit.PartnerId;
import java.net.URI;
import java.time.Instant;

/**
 * An accepted command of an eMSP: a row with a due time, so that exactly one result follows even after a crash
 * (house §5a.3, O-37).
 *
 * @param number what a station knows a remote start by
 * @param due when the result TIMEOUT is told unless another was told before
 */
public record PartnerCommand(
        CommandId id,
        int number,
        PartnerId partner,
        Request request,
        URI responseUrl,
        Instant acceptedAt,
        Instant due) {}
