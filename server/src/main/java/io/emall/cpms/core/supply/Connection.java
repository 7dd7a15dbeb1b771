package io.emall.cpms.core.supply;

import java.util.Map;

/** How a DSO's figures come to us. */
public sealed interface Connection {

    /**
     * A DSO that is asked over the network.
     *
     * @param protocol {@link SupplyDoor#protocol()} of the door that speaks it
     * @param settings what that door asks for ({@link SupplyDoor#fields()}), without the secret
     */
    record Network(String protocol, Map<String, String> settings) implements Connection {

        public Network {
            settings = Map.copyOf(settings);
        }

        /** Empty if it was not given. */
        public String setting(String field) {
            return settings.getOrDefault(field, "");
        }
    }

    /** A contract with hours and prices, typed in. */
    record TimeOfUse(Hours hours) implements Connection {}

    /** Prices that somebody uploads as a table. */
    record Upload() implements Connection {}
}
