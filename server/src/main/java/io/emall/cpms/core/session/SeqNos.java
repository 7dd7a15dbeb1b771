package io.emall.cpms.core.session;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Which of a transaction's numbered reports have arrived, kept as ranges such as {@code 0-4,6} (P-43). */
public record SeqNos(List<Range> ranges) {

    public static final SeqNos NONE = new SeqNos(List.of());

    /** From first to last, both included. */
    public record Range(int first, int last) {}

    public static SeqNos parse(String text) {
        List<Range> ranges = new ArrayList<>();
        for (String part : text.isEmpty() ? new String[0] : text.split(",")) {
            String[] ends = part.split("-");
            ranges.add(new Range(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1])));
        }
        return new SeqNos(List.copyOf(ranges));
    }

    public boolean contains(int seqNo) {
        return ranges.stream().anyMatch(r -> r.first <= seqNo && seqNo <= r.last);
    }

    /** Whether reports are missing between those that came. */
    public boolean hasGap() {
        return ranges.size() > 1;
    }

    public SeqNos with(int seqNo) {
        if (contains(seqNo)) {
            return this;
        }
        List<Range> merged = new ArrayList<>();
        Range grown = new Range(seqNo, seqNo);
        for (Range range : ranges) {
            if (range.last == grown.first - 1) {
                grown = new Range(range.first, grown.last);
            } else if (range.first == grown.last + 1) {
                grown = new Range(grown.first, range.last);
            } else {
                merged.add(range);
            }
        }
        merged.add(grown);
        merged.sort((a, b) -> Integer.compare(a.first, b.first));
        return new SeqNos(List.copyOf(merged));
    }

    @Override
    public String toString() {
        return ranges.stream()
                .map(r -> r.first == r.last ? "" + r.first : r.first + "-" + r.last)
                .collect(Collectors.joining(","));
    }
}
