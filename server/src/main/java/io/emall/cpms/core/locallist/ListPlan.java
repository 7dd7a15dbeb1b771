package io.emall.cpms.core.locallist;

import io.emall.cpms.core.unit.TokenUid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The messages that bring a station's list from what it holds to what it should hold (P-32). */
final class ListPlan {

    private final Map<String, ListEntry> wanted;
    private final int perMessage;

    ListPlan(List<ListEntry> tokens, ListLimits limits) {
        this.perMessage = limits.perMessage();
        this.wanted = new LinkedHashMap<>();
        for (ListEntry entry : tokens) {
            if (wanted.size() < limits.entries() && entry.token().value().length() <= limits.tokenLength()) {
                wanted.putIfAbsent(entry.token().folded(), entry);
            }
        }
    }

    /** The first message replaces the list, the rest add to it; an empty list is a message too. */
    List<ListUpdate> full(int next) {
        return batches(next, List.copyOf(wanted.values()), List.of(), true);
    }

    /** What changes; none if nothing does. */
    List<ListUpdate> changes(int next, Map<String, String> held) {
        List<ListEntry> news = wanted.entrySet().stream()
                .filter(entry -> !entry.getValue().print().equals(held.get(entry.getKey())))
                .map(Map.Entry::getValue)
                .toList();
        List<TokenUid> gone = held.keySet().stream()
                .filter(token -> !wanted.containsKey(token))
                .sorted()
                .map(TokenUid::new)
                .toList();
        return news.isEmpty() && gone.isEmpty() ? List.of() : batches(next, news, gone, false);
    }

    /** What the station holds after an update that it accepted. */
    static Map<String, String> after(ListUpdate update, Map<String, String> held) {
        Map<String, String> now = update.full() ? new HashMap<>() : new HashMap<>(held);
        update.removed().forEach(token -> now.remove(token.folded()));
        update.entries().forEach(entry -> now.put(entry.token().folded(), entry.print()));
        return now;
    }

    /** Room is made first: what goes leaves before what comes. */
    private List<ListUpdate> batches(int next, List<ListEntry> entries, List<TokenUid> removed, boolean full) {
        List<ListUpdate> updates = new ArrayList<>();
        for (int from = 0; from < removed.size(); from += perMessage) {
            List<TokenUid> part = removed.subList(from, Math.min(removed.size(), from + perMessage));
            updates.add(new ListUpdate(next + updates.size(), false, List.of(), List.copyOf(part)));
        }
        for (int from = 0; from < entries.size() || full && from == 0; from += perMessage) {
            List<ListEntry> part = entries.subList(from, Math.min(entries.size(), from + perMessage));
            boolean replaces = full && updates.isEmpty();
            updates.add(new ListUpdate(next + updates.size(), replaces, List.copyOf(part), List.of()));
        }
        return updates;
    }
}
