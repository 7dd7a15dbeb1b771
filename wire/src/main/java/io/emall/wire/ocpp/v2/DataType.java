package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The type of the value of a variable. */
public enum DataType {
    @JsonProperty("string")
    STRING,
    @JsonProperty("decimal")
    DECIMAL,
    @JsonProperty("integer")
    INTEGER,
    @JsonProperty("dateTime")
    DATE_TIME,
    @JsonProperty("boolean")
    BOOLEAN,
    @JsonProperty("OptionList")
    OPTION_LIST,
    @JsonProperty("SequenceList")
    SEQUENCE_LIST,
    @JsonProperty("MemberList")
    MEMBER_LIST
}
