package io.emall.cpms.portal.template;

import io.emall.cpms.core.device.DeviceVariable;
import io.emall.cpms.core.device.VariableAddress;
import io.emall.cpms.core.device.Wanted;
import io.emall.cpms.core.message.Secrets;
import io.emall.cpms.core.template.Template;
import io.emall.cpms.portal.frame.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A template as it is typed, one setting a line: {@code Component/Variable = value}. */
record TemplateForm(
        @Nullable String name,
        @Nullable String vendor,
        @Nullable String model,
        @Nullable String firmware,
        @Nullable String keepApplied,
        @Nullable String settings) {
    private static final int LONGEST = 100;
    private static final int LONGEST_VALUE = 1_000;
    private static final int MOST = 500;

    static TemplateForm empty() {
        return new TemplateForm(null, null, "*", "*", null, null);
    }

    static TemplateForm of(Template its) {
        String lines = its.settings().stream()
                .map(wanted -> written(wanted) + " = " + wanted.value())
                .collect(Collectors.joining("\n"));
        return new TemplateForm(
                its.name(),
                its.kind().vendor(),
                its.kind().model(),
                its.kind().firmware(),
                its.keepApplied() ? "true" : null,
                lines);
    }

    private static String written(Wanted wanted) {
        return wanted.attribute().equals(DeviceVariable.ACTUAL)
                ? wanted.address().toString()
                : wanted.address() + "#" + wanted.attribute();
    }

    Template read(UUID id, Typed typed) {
        Template.Kind kind = new Template.Kind(
                typed.text("vendor", vendor, LONGEST),
                typed.text("model", model, LONGEST),
                typed.text("firmware", firmware, LONGEST));
        return new Template(id, typed.text("name", name, LONGEST), kind, "true".equals(keepApplied), wanted(typed));
    }

    private List<Wanted> wanted(Typed typed) {
        List<Wanted> wanted = new ArrayList<>();
        String[] lines = Objects.requireNonNullElse(settings, "").split("\\R");
        for (int i = 0; i < lines.length && typed.good(); i++) {
            if (!lines[i].isBlank()) {
                read(typed, lines[i], i + 1, wanted);
            }
        }
        if (wanted.size() > MOST) {
            typed.bad("settings", "template.toomany", MOST);
        }
        return wanted;
    }

    private static void read(Typed typed, String line, int number, List<Wanted> wanted) {
        int equals = line.indexOf('=');
        String left = equals < 0 ? line : line.substring(0, equals).strip();
        String value = equals < 0 ? "" : line.substring(equals + 1).strip();
        int hash = left.lastIndexOf('#');
        try {
            VariableAddress address = VariableAddress.parse(hash < 0 ? left : left.substring(0, hash));
            String attribute = hash < 0 ? DeviceVariable.ACTUAL : left.substring(hash + 1);
            if (equals < 0 || value.length() > LONGEST_VALUE || !attribute.matches("Actual|Target|MinSet|MaxSet")) {
                typed.bad("settings", "template.line", number);
            } else if (Secrets.isSecret(left)) {
                typed.bad("settings", "template.secret", number);
            } else if (wanted.stream()
                    .anyMatch(its ->
                            its.address().equals(address) && its.attribute().equals(attribute))) {
                typed.bad("settings", "template.twice", number);
            }
            wanted.add(new Wanted(address, attribute, value));
        } catch (IllegalArgumentException malformed) {
            typed.bad("settings", "template.line", number);
        }
    }
}
