package io.emall.cpms.portal.partner;

import io.emall.cpms.core.partner.Visibility;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.portal.frame.Typed;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which locations a partner may see, as it is chosen.
 *
 * @param sees ALL or CHOSEN
 * @param location the ids of the chosen ones
 * @param words what is looked for to choose more
 */
record SightForm(
        @Nullable String sees,
        @Nullable List<String> location,
        @Nullable String words) {
    private static final String CHOSEN = "CHOSEN";

    static SightForm of(Visibility visibility) {
        return switch (visibility) {
            case Visibility.All _ -> new SightForm("ALL", List.of(), "");
            case Visibility.Chosen(Set<LocationId> chosen) ->
                new SightForm(
                        CHOSEN, chosen.stream().map(LocationId::value).sorted().toList(), "");
        };
    }

    Visibility read(Typed typed) {
        if (!CHOSEN.equals(sees)) {
            return new Visibility.All();
        }
        Set<LocationId> chosen = chosen();
        if (chosen.isEmpty()) {
            typed.bad("location", "sight.none");
        }
        return new Visibility.Chosen(chosen);
    }

    /** What can be no id is chosen by nobody. */
    Set<LocationId> chosen() {
        return Objects.requireNonNullElse(location, List.<String>of()).stream()
                .flatMap(SightForm::id)
                .collect(Collectors.toSet());
    }

    String wanted() {
        return Objects.requireNonNullElse(words, "").strip();
    }

    private static Stream<LocationId> id(String text) {
        try {
            return Stream.of(new LocationId(text));
        } catch (IllegalArgumentException notAnId) {
            return Stream.empty();
        }
    }
}
