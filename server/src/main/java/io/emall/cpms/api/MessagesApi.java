package io.emall.cpms.api;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.message.Message;
import io.emall.cpms.core.message.Messages;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.view.MessageViews;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was said with stations, word for word. */
@RestController
class MessagesApi {
    private static final int LONGEST_ACTION = 50;
    private static final int LONGEST_TEXT = 200;

    private final MessageViews messages;
    private final InstantSource clock;

    MessagesApi(MessageViews messages, InstantSource clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * One exchange, or a frame that belongs to none.
     *
     * @param id what it has in this list
     * @param messageId what the frames have
     * @param call the frame as it travelled, tokens masked for who may not see tokens
     */
    record MessageJson(
            String id,
            Instant at,
            String stationId,
            Message.Direction direction,
            Message.Kind kind,
            @Nullable String action,
            @Nullable String messageId,
            String call,
            @Nullable String answer,
            @Nullable Instant answeredAt) {
        static MessageJson of(Messages.Entry entry) {
            Message message = entry.message();
            return new MessageJson(
                    entry.key(),
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

    @GetMapping("/api/v1/messages")
    Listing<MessageJson> list(
            Actor actor,
            @RequestParam @Nullable StationId station,
            @RequestParam @Nullable String action,
            @RequestParam @Nullable String text,
            @RequestParam @Nullable Instant from,
            @RequestParam @Nullable Instant until,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = Listing.USUAL) int limit) {
        Checked checked = new Checked();
        String named = action == null ? null : checked.text("action", action, LONGEST_ACTION);
        String part = text == null ? null : checked.text("text", text, LONGEST_TEXT);
        checked.end();
        Messages.Filter filter = Messages.Filter.of(station, named, part, from, until, clock.instant());
        return Listing.of(messages.page(actor, filter, after, Listing.limit(limit)), MessageJson::of);
    }
}
