package io.emall.cpms.core.supply;

import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.unit.Watts;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Sends requests for connection and supply, and learns how they were answered. */
public final class RequestCare {

    private final Contracts contracts;
    private final Locations locations;
    private final InstantSource clock;

    public RequestCare(Contracts contracts, Locations locations, InstantSource clock) {
        this.contracts = contracts;
        this.locations = locations;
        this.clock = clock;
    }

    /** Asks for what was asked of us and not answered yet; a DSO that cannot be reached is asked again next time. */
    void follow(Telephone.Call call) {
        contracts.of(call.line().dso()).stream()
                .filter(contract -> contract.standing().isOpen())
                .forEach(contract -> follow(call, contract));
    }

    private void follow(Telephone.Call call, Contract contract) {
        Optional<Wish> wish =
                locations.find(contract.location()).map(Location::name).map(name -> wish(contract, name));
        if (wish.isPresent()
                && call.door().requestSupply(call.line(), wish.get()) instanceof Heard.Answered<Reply>(Reply reply)) {
            Standing standing = standing(contract, reply, clock.instant());
            if (!standing.equals(contract.standing())) {
                contracts.save(contract.with(standing));
            }
        }
    }

    private static Wish wish(Contract contract, String name) {
        return new Wish(contract.location(), name, contract.limit());
    }

    private static Standing standing(Contract contract, Reply reply, Instant now) {
        return switch (reply) {
            case Reply.Pending wait -> contract.standing();
            case Reply.Refuses(String why) -> new Standing.Refused(now, why);
            case Reply.Grants(Watts power) -> granted(contract, power, now);
        };
    }

    static Standing granted(Contract contract, Watts power, Instant now) {
        return power.compareTo(contract.limit()) >= 0
                ? new Standing.Granted(now)
                : new Standing.PartlyGranted(now, power);
    }

    /** Requests that nobody answered in time are told as such; a late answer still counts. */
    public void round() {
        contracts.unanswered(clock.instant());
    }
}
