package io.emall.cpms.core.view;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.message.Message;
import io.emall.cpms.core.message.Messages;
import io.emall.cpms.core.message.Messages.Condition;
import io.emall.cpms.core.message.Messages.Entry;
import io.emall.cpms.core.message.Messages.Filter;
import io.emall.cpms.core.message.PersonalData;
import io.emall.cpms.core.message.TooMuchToSearch;
import io.emall.cpms.core.unit.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was said with stations, as a person may read it: tokens in full only for those who may see them. */
public final class MessageViews {
    private static final int AT_ONCE = 500;
    private static final int MOST_ROUNDS = 20;

    private final Messages messages;
    private final AuditLog audit;

    public MessageViews(Messages messages, AuditLog audit) {
        this.messages = messages;
        this.audit = audit;
    }

    /**
     * Newest first. What is masked is not found either.
     *
     * @throws TooMuchToSearch if it takes too long
     */
    public Page<Entry> page(Actor actor, Filter filter, @Nullable String after, int limit) {
        actor.must(Permission.VIEW_STATIONS);
        if (actor.role().may(Permission.VIEW_TOKENS)) {
            return messages.page(filter, after, limit);
        }
        return filter.text() == null ? masked(messages.page(filter, after, limit)) : found(filter, after, limit);
    }

    public Optional<Entry> find(Actor actor, String key) {
        actor.must(Permission.VIEW_STATIONS);
        Optional<Entry> entry = messages.find(key);
        return actor.role().may(Permission.VIEW_TOKENS) ? entry : entry.map(MessageViews::masked);
    }

    /**
     * All of them, newest first, read while they are taken; the first ones before this returns.
     *
     * @throws TooMuchToSearch if it takes too long, perhaps only on the way
     */
    public Stream<Entry> export(Actor actor, Filter filter) {
        Page<Entry> first = page(actor, filter, null, AT_ONCE);
        audit.record(actor, "export messages", filter.from() + " to " + filter.until());
        return Stream.iterate(Optional.of(first), Optional::isPresent, page -> page.map(Page::next)
                        .map(next -> page(actor, filter, next, AT_ONCE)))
                .flatMap(page -> page.orElseThrow().items().stream());
    }

    public Condition condition(Actor actor) {
        actor.must(Permission.VIEW_STATIONS);
        return messages.condition();
    }

    /** Looks on until enough is found that also shows what was looked for. */
    private Page<Entry> found(Filter filter, @Nullable String after, int limit) {
        List<Entry> found = new ArrayList<>();
        String next = after;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Page<Entry> page = masked(messages.page(filter, next, AT_ONCE));
            page.items().stream().filter(entry -> shows(entry, filter)).forEach(found::add);
            next = page.next();
            if (found.size() > limit || next == null) {
                return found.size() > limit
                        ? new Page<>(
                                List.copyOf(found.subList(0, limit)),
                                found.get(limit - 1).key())
                        : new Page<>(List.copyOf(found), null);
            }
        }
        throw new TooMuchToSearch("most of what matches is masked");
    }

    private static boolean shows(Entry entry, Filter filter) {
        Message message = entry.message();
        return contains(message.call(), filter.text()) || contains(message.answer(), filter.text());
    }

    private static boolean contains(@Nullable String text, @Nullable String part) {
        return part == null || text != null && text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    private static Page<Entry> masked(Page<Entry> page) {
        return new Page<>(page.items().stream().map(MessageViews::masked).toList(), page.next());
    }

    private static Entry masked(Entry entry) {
        return new Entry(entry.key(), entry.message().reworded(PersonalData::hidden));
    }
}
