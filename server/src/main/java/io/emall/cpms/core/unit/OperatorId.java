package io.emall.cpms.core.unit;

/** An OCPI party: ISO 3166 country code and three-character party id, written {@code IT-EML}. */
public record OperatorId(String countryCode, String partyId) {

    public OperatorId {
        if (!countryCode.matches("[A-Z]{2}") || !partyId.matches("[A-Z0-9]{3}")) {
            throw new IllegalArgumentException(
                    "an operator needs a country code of two capitals and a party id of three capitals or digits");
        }
    }

    public static OperatorId parse(String text) {
        String[] parts = text.split("-", 2);
        if (parts.length != 2) {
            throw new IllegalArgumentException("an operator is written like IT-EML");
        }
        return new OperatorId(parts[0], parts[1]);
    }

    @Override
    public String toString() {
        return countryCode + "-" + partyId;
    }
}
