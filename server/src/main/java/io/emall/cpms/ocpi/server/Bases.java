package io.emall.cpms.ocpi.server;

import io.emall.cpms.ocpi.http.OcpiSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;

/** Knows our public address: as configured, or else as the request came in. */
final class Bases {

    private final OcpiSettings settings;

    Bases(OcpiSettings settings) {
        this.settings = settings;
    }

    Optional<Base> configured() {
        URI url = settings.publicUrl();
        return url == null
                ? Optional.empty()
                : Optional.of(new Base(url.toString().replaceAll("/+$", "")));
    }

    Base of(HttpServletRequest request) {
        return configured().orElseGet(() -> new Base(asAsked(request)));
    }

    private static String asAsked(HttpServletRequest request) {
        boolean usual = request.getServerPort() == (request.getScheme().equals("https") ? 443 : 80);
        String port = usual ? "" : ":" + request.getServerPort();
        return request.getScheme() + "://" + request.getServerName() + port;
    }
}
