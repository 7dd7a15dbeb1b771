package io.emall.cpms.portal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.message.Message;
import io.emall.cpms.core.message.Messages;
import io.emall.cpms.core.message.Messages.Entry;
import io.emall.cpms.core.message.TooMuchToSearch;
import io.emall.cpms.core.view.MessageViews;
import io.emall.cpms.portal.frame.Times;
import io.emall.cpms.portal.frame.Typed;
import io.emall.cpms.portal.frame.Zones;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import tools.jackson.databind.json.JsonMapper;

/** The messages of a search as JSON Lines, written as they are read. */
@Controller
class MessagesExport {
    private static final Logger LOG = LoggerFactory.getLogger(MessagesExport.class);
    private static final JsonMapper JSON = new JsonMapper();

    private final MessageViews messages;
    private final Zones zones;
    private final Times times;

    MessagesExport(MessageViews messages, Zones zones, Times times) {
        this.messages = messages;
        this.zones = zones;
        this.times = times;
    }

    /** What cannot be searched goes back to the page that says why. A search that is given up later breaks off. */
    @GetMapping("/messages/export")
    void export(
            Actor actor, @ModelAttribute("form") MessagesForm form, BindingResult errors, HttpServletResponse response)
            throws IOException {
        Typed typed = new Typed(errors);
        Messages.Filter filter = form.read(typed, zones.home(), times.now());
        if (!typed.good()) {
            back(form, response);
            return;
        }
        Stream<Entry> all;
        try {
            all = messages.export(actor, filter);
        } catch (TooMuchToSearch givenUp) {
            back(form, response);
            return;
        }
        response.setContentType("application/x-ndjson");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"messages.jsonl\"");
        write(all.iterator(), response.getOutputStream());
    }

    /** What was begun cannot become a page any more: the connection breaks, so that nobody takes a part for all. */
    private static void write(Iterator<Entry> all, OutputStream out) throws IOException {
        try {
            while (all.hasNext()) {
                out.write(JSON.writeValueAsBytes(Line.of(all.next().message())));
                out.write('\n');
            }
        } catch (RuntimeException e) {
            LOG.warn("An export of messages broke off: {}", e.toString());
            throw new IOException("The export broke off");
        }
    }

    private static void back(MessagesForm form, HttpServletResponse response) throws IOException {
        response.sendRedirect(form.address("/messages").encode().toUriString());
    }

    /** As REST shows it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Line(
            Instant at,
            String stationId,
            Message.Direction direction,
            Message.Kind kind,
            @Nullable String action,
            @Nullable String messageId,
            String call,
            @Nullable String answer,
            @Nullable Instant answeredAt) {
        static Line of(Message message) {
            return new Line(
                    message.at(),
                    message.station().value(),
                    message.direction(),
                    message.kind(),
                    message.action(),
                    message.id(),
                    message.call(),
                    message.answer(),
                    message.answeredAt());
        }
    }
}
