package io.emall.cpms.ocpp.codec;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.emall.wire.Decimals;
import io.emall.wire.Length;
import io.emall.wire.OneOf;
import io.emall.wire.Range;
import io.emall.wire.Required;
import io.emall.wire.Since;
import io.emall.wire.Size;
import io.emall.wire.Until;
import io.emall.wire.Whole;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the marks of a record's component say in one version of the standard. */
record Marks(RecordComponent component, String version) {

    /** Whether this version has the field or value. */
    static boolean exists(AnnotatedElement element, String version) {
        Since since = element.getAnnotation(Since.class);
        Until until = element.getAnnotation(Until.class);
        return (since == null || version.compareTo(since.value()) >= 0)
                && (until == null || before(until.value(), version));
    }

    private static boolean before(String until, String version) {
        return until.isEmpty() || version.compareTo(until) < 0;
    }

    boolean exists() {
        return exists(component, version);
    }

    /** Its name in JSON. */
    String name() {
        JsonProperty told = component.getAccessor().getAnnotation(JsonProperty.class);
        return told == null ? component.getName() : told.value();
    }

    boolean isRequired() {
        Required required = component.getAnnotation(Required.class);
        return required == null
                ? !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                : version.compareTo(required.since()) >= 0 && before(required.until(), version);
    }

    /** Whether a number may have no fraction, whatever its type. */
    boolean isWhole() {
        Whole whole = component.getAnnotation(Whole.class);
        return whole != null && before(whole.until(), version);
    }

    /** The class with the only words a text may be. */
    Optional<Class<?>> words() {
        OneOf words = component.getAnnotation(OneOf.class);
        return words == null || !before(words.until(), version) ? Optional.empty() : Optional.of(words.value());
    }

    Optional<Length> length() {
        return latest(Length.class, Length::since);
    }

    Optional<Size> size() {
        return Optional.ofNullable(component.getAnnotation(Size.class));
    }

    long min() {
        return latest(Range.class, Range::since).map(Range::min).orElse(Long.MIN_VALUE);
    }

    long max() {
        return latest(Range.class, Range::since).map(Range::max).orElse(Long.MAX_VALUE);
    }

    int decimals() {
        Decimals decimals = component.getAnnotation(Decimals.class);
        return decimals == null ? Integer.MAX_VALUE : decimals.value();
    }

    private <A extends Annotation> Optional<A> latest(Class<A> mark, Function<A, String> since) {
        return Arrays.stream(component.getAnnotationsByType(mark))
                .filter(said -> version.compareTo(since.apply(said)) >= 0)
                .max(Comparator.comparing(since));
    }
}
