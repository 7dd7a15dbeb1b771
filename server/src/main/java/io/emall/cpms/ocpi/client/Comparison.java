package io.emall.cpms.ocpi.client;

import io.emall.cpms.core.partner.Outbox;
import io.emall.cpms.ocpi.http.Exchange;
import io.emall.cpms.ocpi.http.OcpiJson;
import io.emall.cpms.ocpi.http.PartnerHttp;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Asks a partner by GET for each object it should have (O-12). */
final class Comparison {

    private static final int NOT_ALLOWED = 405;
    private static final int LONGEST = 500;

    private final PartnerHttp http;
    private final OcpiJson json;
    private final Holdings holdings;

    Comparison(PartnerHttp http, OcpiJson json, Holdings holdings) {
        this.http = http;
        this.json = json;
        this.holdings = holdings;
    }

    /** What a partner should send again. */
    record Differing(Outbox.Kind kind, String id) {}

    /**
     * What came of it.
     *
     * @param endedEarly whether the partner was out of order
     */
    record Found(
            int compared, int missing, int different, List<Differing> differing, boolean endedEarly, String words) {}

    Found with(Link link) {
        Count count = new Count();
        try (Stream<Holding> all = holdings.of(link)) {
            all.takeWhile(_ -> !count.endedEarly)
                    .filter(holding -> !count.unshown.contains(holding.module()))
                    .forEach(holding -> count.note(holding, http.send(holding.question()), json));
        }
        return count.found();
    }

    private static final class Count {

        private final List<Differing> differing = new ArrayList<>();
        private final TreeSet<String> unshown = new TreeSet<>();
        private int compared;
        private int missing;
        private int different;
        private boolean endedEarly;
        private final List<String> notes = new ArrayList<>();

        void note(Holding holding, Exchange answer, OcpiJson json) {
            switch (answer) {
                case Exchange.Done done -> compare(holding, json.tree(holding.ours()), done.data());
                case Exchange.Refused refused when refused.http() == NOT_ALLOWED -> unshown.add(holding.module());
                case Exchange.Refused refused
                when refused.isNotFound() -> {
                    compared++;
                    missing++;
                    differing.add(new Differing(holding.kind(), holding.id()));
                }
                case Exchange.Refused refused when !refused.concernsAll() -> unshown.add(holding.module());
                case Exchange.Refused _, Exchange.NoAnswer _ -> {
                    endedEarly = true;
                    notes.add(answer.words());
                }
            }
        }

        private void compare(Holding holding, JsonNode ours, JsonNode theirs) {
            compared++;
            if (!Likeness.holds(ours, theirs)) {
                different++;
                mend(holding);
            }
        }

        /** A bill never changes: that the partner has another is for people to settle. */
        private void mend(Holding holding) {
            if (holding.kind() == Outbox.Kind.CDR) {
                notes.add("bill " + holding.id() + " differs");
            } else {
                differing.add(new Differing(holding.kind(), holding.id()));
            }
        }

        Found found() {
            unshown.forEach(module -> notes.add(module + " are not shown"));
            String words = String.join("; ", notes);
            String brief = words.length() <= LONGEST ? words : words.substring(0, LONGEST);
            return new Found(compared, missing, different, List.copyOf(differing), endedEarly, brief);
        }
    }
}
