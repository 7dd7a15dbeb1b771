package io.emall.cpms.core.notice;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.alarm.Severity;
import io.emall.cpms.core.partner.Secret;
import io.emall.cpms.core.unit.Uuids;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who is told of alarms, as administrators decide. */
public final class RecipientDesk {

    private static final int SECRET_BYTES = 32;

    private final Recipients recipients;
    private final Couriers couriers;
    private final AuditLog audit;
    private final Uuids uuids;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    public RecipientDesk(Recipients recipients, Couriers couriers, AuditLog audit, Uuids uuids, InstantSource clock) {
        this.recipients = recipients;
        this.couriers = couriers;
        this.audit = audit;
        this.uuids = uuids;
        this.clock = clock;
    }

    /** What became of a wish. */
    public sealed interface Outcome {
        record Saved(Recipient recipient) implements Outcome {}

        /** @param secret shown this once */
        record SavedWith(Recipient recipient, Secret secret) implements Outcome {}

        record Taken() implements Outcome {}

        /** @param why in words a person understands */
        record Unreachable(String why) implements Outcome {}

        record NoSuchRecipient() implements Outcome {}
    }

    public List<Recipient> all(Actor actor) {
        actor.must(Permission.EDIT_RECIPIENTS);
        return recipients.all();
    }

    public Outcome addMail(Actor actor, String address, Severity least, Locale language) {
        actor.must(Permission.EDIT_RECIPIENTS);
        Recipient mail = new Recipient.Mail(new RecipientId(uuids.next()), address, least, language);
        return recipients.save(mail, null, clock.instant())
                ? saved(actor, mail, "add alarm recipient")
                : new Outcome.Taken();
    }

    /** With a fresh secret. */
    public Outcome addWebhook(Actor actor, URI url, Severity least) {
        actor.must(Permission.EDIT_RECIPIENTS);
        Recipient hook = new Recipient.Webhook(new RecipientId(uuids.next()), url, least);
        Optional<String> objection = couriers.objection(hook);
        if (objection.isPresent()) {
            return new Outcome.Unreachable(objection.get());
        }
        Secret secret = freshSecret();
        if (!recipients.save(hook, secret, clock.instant())) {
            return new Outcome.Taken();
        }
        audit.record(actor, "add alarm recipient", hook.name());
        return new Outcome.SavedWith(hook, secret);
    }

    public Outcome change(Actor actor, RecipientId id, Severity least) {
        actor.must(Permission.EDIT_RECIPIENTS);
        return recipients
                .find(id)
                .map(recipient -> {
                    Recipient changed = recipient.withLeast(least);
                    recipients.save(changed, null, clock.instant());
                    return saved(actor, changed, "change alarm recipient");
                })
                .orElseGet(Outcome.NoSuchRecipient::new);
    }

    /** Posts are signed with another secret from now on. */
    public Outcome renewSecret(Actor actor, RecipientId id) {
        actor.must(Permission.EDIT_RECIPIENTS);
        Recipient recipient = recipients.find(id).orElse(null);
        if (!(recipient instanceof Recipient.Webhook hook)) {
            return new Outcome.NoSuchRecipient();
        }
        Secret secret = freshSecret();
        recipients.save(hook, secret, clock.instant());
        audit.record(actor, "renew webhook secret", hook.name());
        return new Outcome.SavedWith(hook, secret);
    }

    public boolean remove(Actor actor, RecipientId id) {
        actor.must(Permission.EDIT_RECIPIENTS);
        Optional<Recipient> recipient = recipients.find(id);
        recipient.ifPresent(gone -> audit.record(actor, "remove alarm recipient", gone.name()));
        return recipients.remove(id);
    }

    /** Sends something harmless and waits for what becomes of it; empty if there is no such recipient. */
    public Optional<Couriers.Outcome> test(Actor actor, RecipientId id) {
        actor.must(Permission.EDIT_RECIPIENTS);
        return recipients.find(id).map(couriers::test);
    }

    private Outcome saved(Actor actor, Recipient recipient, String action) {
        audit.record(actor, action, recipient.name());
        return new Outcome.Saved(recipient);
    }

    private Secret freshSecret() {
        byte[] fresh = new byte[SECRET_BYTES];
        random.nextBytes(fresh);
        return new Secret(HexFormat.of().formatHex(fresh));
    }
}
