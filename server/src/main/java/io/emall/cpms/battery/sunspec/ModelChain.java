package io.emall.cpms.battery.sunspec;

import io.emall.cpms.battery.Failed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which models a device has, and where: they follow each other after the marker "SunS".
 *
 * @param places in the device's order
 */
record ModelChain(List<Place> places) {

    /** @param address of the model's id; its length and its points follow */
    record Place(int id, int address, int length) {}

    private static final int[] MARKERS = {40_000, 50_000, 0};
    private static final int SU = 0x5375;
    private static final int NS = 0x6e53;
    private static final int END = 0xffff;
    private static final int LAST_ADDRESS = 0xffff;
    private static final int MOST_MODELS = 60;
    private static final int HEADER = 2;

    static ModelChain of(Line line) throws Failed {
        int at = marker(line) + HEADER;
        List<Place> places = new ArrayList<>();
        while (places.size() < MOST_MODELS) {
            int[] header = line.read(at, HEADER);
            if (header[0] == END) {
                return new ModelChain(List.copyOf(places));
            }
            places.add(new Place(header[0], at, header[1]));
            at += HEADER + header[1];
            if (at + HEADER > LAST_ADDRESS) {
                throw new Failed(Failed.Kind.NONSENSE, "model " + header[0] + " is longer than there are registers");
            }
        }
        throw new Failed(Failed.Kind.NONSENSE, "the list of models has no end");
    }

    private static int marker(Line line) throws Failed {
        for (int address : MARKERS) {
            try {
                int[] found = line.read(address, HEADER);
                if (found[0] == SU && found[1] == NS) {
                    return address;
                }
            } catch (Failed elsewhere) {
                if (elsewhere.kind() != Failed.Kind.REFUSED) {
                    throw elsewhere;
                }
            }
        }
        throw new Failed(Failed.Kind.NONSENSE, "no SunSpec device: there is no \"SunS\" at register 40000, 50000 or 0");
    }

    /** The first of a device's models that is one of these. */
    Optional<Place> find(int first, int last) {
        return places.stream()
                .filter(place -> place.id() >= first && place.id() <= last)
                .findFirst();
    }
}
