package io.emall.cpms.portal.frame;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.webjars.WebJarVersionLocator;

/** The icons that pages use, as one drawing of symbols made from the icon set's single files. */
@Controller
class Icons {
    private static final List<String> NAMES = List.of(
            "alert-triangle",
            "arrow-left",
            "arrow-right",
            "battery-charging",
            "bell",
            "bolt",
            "building-store",
            "calendar-event",
            "calendar-off",
            "calendar-plus",
            "charging-pile",
            "check",
            "chevron-right",
            "circle-check",
            "circle-x",
            "clock",
            "copy",
            "download",
            "file-import",
            "history",
            "home",
            "key",
            "language",
            "lock",
            "mail",
            "webhook",
            "login",
            "logout",
            "map-pin",
            "menu-2",
            "messages",
            "moon",
            "plug",
            "plug-connected",
            "plug-connected-x",
            "plus",
            "receipt",
            "refresh",
            "search",
            "send",
            "settings",
            "shield-check",
            "sun",
            "tag",
            "trash",
            "user",
            "users",
            "wifi",
            "wifi-off",
            "world",
            "tool",
            "chart-line",
            "discount",
            "affiliate",
            "list-details",
            "pencil",
            "player-play",
            "player-stop",
            "lock-open",
            "power",
            "eye-off");

    private final String drawing;

    Icons() throws IOException {
        String version = Objects.requireNonNull(new WebJarVersionLocator().version("tabler__icons"));
        StringBuilder symbols = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\">");
        for (String name : NAMES) {
            symbols.append("<symbol id=\"").append(name).append("\" viewBox=\"0 0 24 24\">");
            symbols.append(shapes(version, name)).append("</symbol>");
        }
        drawing = symbols.append("</svg>").toString();
    }

    private static String shapes(String version, String name) throws IOException {
        String path = "META-INF/resources/webjars/tabler__icons/" + version + "/icons/outline/" + name + ".svg";
        String svg = new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        return svg.substring(svg.indexOf('>', svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>"));
    }

    @GetMapping("/icons.svg")
    ResponseEntity<String> all() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .body(drawing);
    }
}
