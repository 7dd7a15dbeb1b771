package io.emall.cpms.portal.onboarding;

import io.emall.cpms.core.onboarding.Socket;
import io.emall.cpms.portal.frame.Standards;
import io.emall.cpms.portal.frame.Typed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An approval as it is typed; a row without a plug is not there. */
record ApprovalForm(
        @Nullable String location,
        @Nullable String newKey,
        @Nullable List<Row> rows) {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    /** @param power in kW */
    record Row(
            @Nullable String evse,
            @Nullable String connector,
            @Nullable String standard,
            @Nullable String power) {
        static Row of(Socket socket) {
            return new Row(
                    Integer.toString(socket.evse()),
                    Integer.toString(socket.connector()),
                    socket.standard(),
                    BigDecimal.valueOf(socket.watts())
                            .divide(THOUSAND)
                            .stripTrailingZeros()
                            .toPlainString());
        }

        boolean isThere() {
            return standard != null && !standard.isBlank();
        }
    }

    /** With what the station says it has, and one row more. */
    static ApprovalForm of(@Nullable String location, List<Socket> sockets) {
        List<Row> rows = new ArrayList<>(sockets.stream().map(Row::of).toList());
        int next = sockets.stream().mapToInt(Socket::evse).max().orElse(0) + 1;
        rows.add(new Row(Integer.toString(next), "1", "", "22"));
        return new ApprovalForm(location, "true", rows);
    }

    List<Socket> read(Typed typed) {
        List<Socket> sockets = new ArrayList<>();
        List<Row> all = rows == null ? List.of() : rows;
        for (int i = 0; i < all.size(); i++) {
            Row row = all.get(i);
            if (row.isThere()) {
                sockets.add(socket(typed, "rows[" + i + "].", row, sockets));
            }
        }
        return sockets;
    }

    private static Socket socket(Typed typed, String at, Row row, List<Socket> before) {
        int evse = typed.whole(at + "evse", row.evse(), 1, 1000);
        int connector = typed.whole(at + "connector", row.connector(), 1, 100);
        String standard = String.valueOf(row.standard());
        if (!Standards.OFFERED.contains(standard)) {
            typed.bad(at + "standard", "typed.notachoice");
        }
        if (before.stream().anyMatch(its -> its.evse() == evse && its.connector() == connector)) {
            typed.bad(at + "connector", "typed.taken");
        }
        BigDecimal power =
                typed.decimal(at + "power", row.power(), BigDecimal.valueOf(0.1), BigDecimal.valueOf(10_000));
        return new Socket(evse, connector, standard, power.multiply(THOUSAND).intValue());
    }
}
