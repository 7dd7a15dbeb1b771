package io.emall.cpms.battery.sunspec;

import io.emall.cpms.battery.Failed;
import java.util.Optional;

/** The models of a device, read when they are needed. */
final class Models {

    static final int STORAGE = 124;
    static final int CONTROLS = 704;
    static final int CAPACITY = 713;
    static final int BATTERY = 802;

    private static final int LONGEST = 160;

    private final Line line;
    private final ModelChain chain;

    Models(Line line, ModelChain chain) {
        this.line = line;
        this.chain = chain;
    }

    Line line() {
        return line;
    }

    Optional<Model> find(int id) throws Failed {
        return find(id, id);
    }

    private Optional<Model> find(int first, int last) throws Failed {
        Optional<ModelChain.Place> place = chain.find(first, last);
        return place.isEmpty() ? Optional.empty() : Optional.of(Model.read(line, place.get(), LONGEST));
    }

    /** An inverter's AC side: model 701, or 101 to 103 for one to three phases. */
    Optional<Inverter> inverter() throws Failed {
        Optional<Model> der = find(701);
        return (der.isPresent() ? der : find(101, 103)).map(Inverter::of);
    }

    /** A meter: model 201 to 204. */
    Optional<Model> meter() throws Failed {
        return find(201, 204);
    }
}
