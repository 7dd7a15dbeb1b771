package io.emall.cpms.api;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.alarm.Severity;
import io.emall.cpms.core.notice.Couriers;
import io.emall.cpms.core.notice.Recipient;
import io.emall.cpms.core.notice.RecipientDesk;
import io.emall.cpms.core.notice.RecipientDesk.Outcome;
import io.emall.cpms.core.notice.RecipientId;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is told of alarms. */
@RestController
class RecipientsApi {
    private static final int LONGEST = 250;

    private final RecipientDesk desk;

    RecipientsApi(RecipientDesk desk) {
        this.desk = desk;
    }

    /** Either mail or url. */
    record Wanted(
            @Nullable String mail,
            @Nullable String url,
            @Nullable Severity least,
            @Nullable String language) {}

    record Least(@Nullable Severity least) {}

    /** @param secret of a webhook, shown when it is made */
    record RecipientJson(
            String id,
            @Nullable String mail,
            @Nullable String url,
            Severity least,
            @Nullable String secret) {
        static RecipientJson of(Recipient recipient, @Nullable String secret) {
            return new RecipientJson(
                    recipient.id().toString(),
                    recipient instanceof Recipient.Mail to ? to.address() : null,
                    recipient instanceof Recipient.Webhook to ? to.url().toString() : null,
                    recipient.least(),
                    secret);
        }
    }

    /** @param problem null if it was delivered */
    record TestJson(boolean delivered, @Nullable String problem) {}

    @GetMapping("/api/v1/alarm-recipients")
    List<RecipientJson> list(Actor actor) {
        return desk.all(actor).stream()
                .map(recipient -> RecipientJson.of(recipient, null))
                .toList();
    }

    @PostMapping("/api/v1/alarm-recipients")
    @ResponseStatus(HttpStatus.CREATED)
    RecipientJson add(Actor actor, @RequestBody Wanted wanted) {
        Checked checked = new Checked();
        Severity least = checked.needed("least", wanted.least());
        if (wanted.url() != null) {
            URI url = checked.as("url", wanted.url(), URI::create);
            return answer(desk.addWebhook(actor, url, least));
        }
        String mail = checked.text("mail", wanted.mail(), LONGEST);
        if (!mail.matches("[^\\s@<>,;]+@[A-Za-z0-9.-]+")) {
            checked.bad("mail", "is no mail address");
        }
        checked.end();
        Locale language = "it".equals(wanted.language()) ? Locale.ITALIAN : Locale.ENGLISH;
        return answer(desk.addMail(actor, mail, least, language));
    }

    @PutMapping("/api/v1/alarm-recipients/{id}")
    RecipientJson change(Actor actor, @PathVariable UUID id, @RequestBody Least wanted) {
        return answer(desk.change(actor, new RecipientId(id), new Checked().needed("least", wanted.least())));
    }

    @PostMapping("/api/v1/alarm-recipients/{id}/secret")
    RecipientJson renew(Actor actor, @PathVariable UUID id) {
        return answer(desk.renewSecret(actor, new RecipientId(id)));
    }

    @PostMapping("/api/v1/alarm-recipients/{id}/test")
    TestJson test(Actor actor, @PathVariable UUID id) {
        return desk.test(actor, new RecipientId(id))
                .map(outcome -> switch (outcome) {
                    case Couriers.Outcome.Delivered() -> new TestJson(true, null);
                    case Couriers.Outcome.Failed(String why) -> new TestJson(false, why);
                })
                .orElseThrow(() -> Refused.notFound("such recipient"));
    }

    @DeleteMapping("/api/v1/alarm-recipients/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable UUID id) {
        if (!desk.remove(actor, new RecipientId(id))) {
            throw Refused.notFound("such recipient");
        }
    }

    private static RecipientJson answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Saved(Recipient recipient) -> RecipientJson.of(recipient, null);
            case Outcome.SavedWith(Recipient recipient, var secret) -> RecipientJson.of(recipient, secret.reveal());
            case Outcome.Taken() -> throw Refused.conflict("address", "is taken");
            case Outcome.Unreachable(String why) -> throw Refused.bad("url", why);
            case Outcome.NoSuchRecipient() -> throw Refused.notFound("such recipient");
        };
    }
}
