package io.emall.cpms.grid.openadr;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An event as a VTN tells it; what it leaves out is null, or empty for lists. */
record Event(
        String id,
        @Nullable String modificationDateTime,
        String programID,
        @Nullable String duration,
        @Nullable Integer priority,
        List<String> targets,
        List<ReportDescriptor> reportDescriptors,
        List<Descriptor> payloadDescriptors,
        @Nullable Period intervalPeriod,
        List<Interval> intervals) {

    Event {
        id = Objects.requireNonNullElse(id, "");
        programID = Objects.requireNonNullElse(programID, "");
        targets = clean(targets);
        reportDescriptors = clean(reportDescriptors);
        payloadDescriptors = clean(payloadDescriptors);
        intervals = clean(intervals);
    }

    record Period(
            @Nullable String start,
            @Nullable String duration,
            @Nullable String randomizeStart) {}

    record Interval(@Nullable Period intervalPeriod, List<Payload> payloads) {
        Interval {
            payloads = clean(payloads);
        }
    }

    record Payload(String type, List<JsonNode> values) {
        Payload {
            type = Objects.requireNonNullElse(type, "");
            values = clean(values);
        }
    }

    record Descriptor(
            String payloadType,
            @Nullable String units,
            @Nullable String currency) {
        Descriptor {
            payloadType = Objects.requireNonNullElse(payloadType, "");
        }
    }

    record ReportDescriptor(String payloadType) {
        ReportDescriptor {
            payloadType = Objects.requireNonNullElse(payloadType, "");
        }
    }

    /** A VTN may leave lists out, write null for them, or into them. */
    private static <T> List<T> clean(@Nullable List<T> told) {
        return told == null ? List.of() : told.stream().filter(Objects::nonNull).toList();
    }

    boolean says(String payloadType) {
        return intervals.stream().anyMatch(interval -> interval.payloads().stream()
                .anyMatch(payload -> payload.type().equals(payloadType)));
    }

    boolean asksFor(String payloadType) {
        return reportDescriptors.stream()
                .anyMatch(report -> report.payloadType().equals(payloadType));
    }

    Optional<Descriptor> descriptor(String payloadType) {
        return payloadDescriptors.stream()
                .filter(descriptor -> descriptor.payloadType().equals(payloadType))
                .findFirst();
    }

    /** Whether it is for somebody who was given these targets; without targets it is for all. */
    boolean concerns(Collection<String> given) {
        return targets.isEmpty() || targets.stream().anyMatch(given::contains);
    }
}
