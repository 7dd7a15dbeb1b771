package io.emall.cpms.ocpi.server;

import io.emall.cpms.ocpi.http.OcpiJson;
import io.emall.wire.ocpi.v221.OcpiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;

/** Puts every reply into the envelope (O-4). */
final class ReplyWriter {

    private final OcpiJson json;
    private final InstantSource clock;

    ReplyWriter(OcpiJson json, InstantSource clock) {
        this.json = json;
        this.clock = clock;
    }

    void write(Reply reply, HttpServletResponse response) throws IOException {
        var envelope = new OcpiResponse<>(reply.data(), reply.code(), reply.message(), clock.instant());
        byte[] body = json.write(envelope);
        response.setStatus(reply.http());
        reply.headers().forEach(response::setHeader);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
