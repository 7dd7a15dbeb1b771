package io.emall.cpms.portal;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.message.Messages;
import io.emall.cpms.core.message.Messages.Entry;
import io.emall.cpms.core.message.TooMuchToSearch;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.view.MessageViews;
import io.emall.cpms.portal.frame.NotFound;
import io.emall.cpms.portal.frame.PrettyJson;
import io.emall.cpms.portal.frame.Times;
import io.emall.cpms.portal.frame.Typed;
import io.emall.cpms.portal.frame.Zones;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What was said with stations, word for word: searched by station, action, time and text. */
@Controller
class MessagesPage {
    private static final int ON_A_PAGE = 50;
    private static final Page<Entry> NOTHING = new Page<>(List.of(), null);
    /** How far around one message one looks for what went with it. */
    private static final Duration AROUND = Duration.ofMinutes(1);

    private final MessageViews messages;
    private final Zones zones;
    private final Times times;

    MessagesPage(MessageViews messages, Zones zones, Times times) {
        this.messages = messages;
        this.zones = zones;
        this.times = times;
    }

    @GetMapping("/messages")
    String show(
            Actor actor,
            @ModelAttribute("form") MessagesForm form,
            BindingResult errors,
            @RequestParam @Nullable String after,
            Model model) {
        Page<Entry> page = page(actor, form, new Typed(errors), after);
        model.addAttribute("lines", page.items().stream().map(MessageLine::of).toList());
        model.addAttribute("condition", messages.condition(actor));
        model.addAttribute("zone", zones.home());
        model.addAttribute("export", form.address("/messages/export").encode().toUriString());
        if (page.next() != null) {
            var next = form.address("/messages").queryParam("after", page.next());
            model.addAttribute("older", next.encode().toUriString());
        }
        return "messages";
    }

    private Page<Entry> page(Actor actor, MessagesForm form, Typed typed, @Nullable String after) {
        Messages.Filter filter = form.read(typed, zones.home(), times.now());
        if (!typed.good()) {
            return NOTHING;
        }
        try {
            return messages.page(actor, filter, after, ON_A_PAGE);
        } catch (TooMuchToSearch givenUp) {
            typed.bad(filter.text() == null ? "from" : "text", "messages.narrow");
            return NOTHING;
        }
    }

    @GetMapping("/messages/{key}")
    String one(Actor actor, @PathVariable String key, Model model) {
        Entry entry = messages.find(actor, key).orElseThrow(() -> new NotFound(key));
        model.addAttribute("line", MessageLine.of(entry));
        model.addAttribute("message", entry.message());
        model.addAttribute("call", PrettyJson.of(entry.message().call()));
        String answer = entry.message().answer();
        model.addAttribute("answer", answer == null ? null : PrettyJson.of(answer));
        model.addAttribute("zone", zones.home());
        model.addAttribute("around", around(entry).encode().toUriString());
        return "message";
    }

    private UriComponentsBuilder around(Entry entry) {
        var at = entry.message().at().atZone(zones.home()).toLocalDateTime().withNano(0);
        return new MessagesForm(
                        entry.message().station().value(),
                        null,
                        null,
                        at.minus(AROUND).toString(),
                        at.plus(AROUND).toString())
                .address("/messages");
    }
}
