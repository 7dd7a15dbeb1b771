package io.emall.cpms.ocpp.block;

import io.emall.cpms.core.display.DisplayMessage;
import io.emall.cpms.core.firmware.Publications;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.vendor.VendorAnswer;
import io.emall.cpms.core.vendor.VendorDesk;
import io.emall.cpms.core.vendor.VendorMessage;
import io.emall.cpms.core.vendor.VendorMessages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Notes down what stations report of their upkeep, in the words of the core. One vendor, Acme, is known. */
public final class Overheard implements Publications {
    public final List<String> said = new ArrayList<>();

    public Upkeep upkeep() {
        return new Upkeep(
                (station, number, word) -> said.add("firmware " + number + " " + word),
                this,
                (station, number, state, words) -> said.add("log " + number + " " + state + " " + words),
                (station, number, part, last) -> said.add("display " + number + " " + messages(part) + " " + last),
                (station, number, position, data, last) ->
                        said.add("customer " + number + " " + position + " " + data + " " + last),
                new VendorDesk(List.of(new Acme()), Duration.ofSeconds(5)));
    }

    private static List<String> messages(List<DisplayMessage> part) {
        return part.stream().map(DisplayMessage::toString).toList();
    }

    @Override
    public void reported(Publication publication) {
        said.add("published " + publication.number() + " " + publication.status() + " " + publication.locations());
    }

    @Override
    public List<Publication> of(StationId station) {
        return List.of();
    }

    /** Echoes, refuses, fails, or does not know what is said. */
    private static final class Acme implements VendorMessages {
        @Override
        public String vendor() {
            return "Acme";
        }

        @Override
        public VendorAnswer answer(VendorMessage message) {
            return switch (message.message()) {
                case "echo" -> new VendorAnswer.Accepted(message.data());
                case "no" -> new VendorAnswer.Rejected("not today");
                case "fail" -> throw new IllegalStateException("on purpose");
                case null, default -> new VendorAnswer.UnknownMessage();
            };
        }
    }
}
