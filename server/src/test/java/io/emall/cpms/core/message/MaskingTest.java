package io.emall.cpms.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody reads secrets, and only who may reads who charges. */
class MaskingTest {
    private static final String KEY = "s3cr3tK3y0123456";
    private static final String CARD = "04A2B1C3D4E5F6";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[2,'1','ChangeConfiguration',{'key':'AuthorizationKey','value':'KEY'}]",
                "[2,'1','ChangeConfiguration',{'value':'KEY','key':'authorizationkey'}]",
                "[2,'1','ChangeConfiguration',{'key':'\\u0041uthorizationKey','value':'KEY'}]",
                "[3,'1',{'configurationKey':[{'key':'Heartbeat','readonly':false,'value':'5'},"
                        + "{'key':'AuthorizationKey','readonly':false,'value':'KEY'}]}]",
                "[2,'1','SetVariables',{'setVariableData':[{'attributeValue':'KEY','component':{'name':'SecurityCtrlr'},"
                        + "'variable':{'name':'BasicAuthPassword'}}]}]",
                "[3,'1',{'getVariableResult':[{'attributeStatus':'Accepted','attributeValue':'KEY',"
                        + "'variable':{'instance':'x','name':'BasicAuthPassword'}}]}]",
                "[2,'1','NotifyReport',{'reportData':[{'variable':{'name':'BasicAuthPassword'},"
                        + "'variableAttribute':[{'type':'Actual','value':'KEY'}]}]}]",
                "[2,'1','NotifyEvent',{'eventData':[{'actualValue':'KEY','variable':{'name':'BasicAuthPassword'}}]}]",
                "[2,'1','SetNetworkProfile',{'connectionData':{'basicAuthPassword':'KEY','apn':{'apnPassword':'KEY',"
                        + "'simPin':1234},'vpn':{'server':'v','user':'KEY','password':'KEY','key':'KEY'}}}]",
                "[2,'1','GetDiagnostics',{'location':'ftp://me:KEY@files.example/in?x=1'}]",
                "[2,'1','GetDiagnostics',{'location':'ftp:\\/\\/me:KEY@files.example'}]",
                "[2,'1','GetDiagnostics',{'location':'http://h:8080/station-files/log/ID/KEY'}]",
                "[2,'1','UpdateFirmware',{'location':'http:\\/\\/h\\/station-files\\/firmware\\/ID\\/KEY\\/fw.bin'}]",
                "[2,'1','GetLog',{'log':{'remoteLocation':'https://me:x@h/cpms/station-files/log/ID/KEY/x.log'}}]",
                "[3,'1',{'status':'Rejected','statusInfo':{'additionalInfo':'cannot PUT http://h/station-files/log/ID/KEY!'}}]",
                "[4,'1','InternalError','no way to http://h/station-files/log/ID/KEY/a.log',{}]",
                "[2,'1','GetLog',{'log':{'remoteLocation':'http://h/station-files/log/ID/KEY'",
                "[2,'1','DataTransfer',{'vendorId':'v','data':'{\\\"key\\\":\\\"AuthorizationKey\\\",\\\"value\\\":\\\"KEY\\\"}'}]",
                "[2,'1','ChangeConfiguration',{'key':'AuthorizationKey','value':'KEY'",
                "[2,'1','ChangeConfiguration',{'key':'AuthorizationKey','value':'KEY'}] and more",
            })
    void secretsAreNeverKept(String frame) {
        String text = frame.replace('\'', '"')
                .replace("ID/KEY", "ID/" + KEY)
                .replace("ID\\/KEY", "ID\\/" + KEY)
                .replace("ID", "0197c6a5-3a52-7d7e-8a44-000000000001")
                .replace("KEY\"", KEY + "\"")
                .replace("KEY\\\"", KEY + "\\\"")
                .replace(":KEY@", ":" + KEY + "@");
        assertThat(text).contains(KEY);

        assertThat(Secrets.hidden(text)).doesNotContain(KEY).contains("****");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[2,\"1\",\"MeterValues\",{\"connectorId\":1,\"meterValue\":[{\"sampledValue\":[{\"value\":\"1.10\"}]}]}]",
                "[2,\"1\",\"GetConfiguration\",{\"key\":[\"AuthorizationKey\"]}]",
                "[2,\"1\",\"ChangeConfiguration\",{\"key\":\"HeartbeatInterval\",\"value\":\"AB\\u0041\"}]",
                "[2,\"1\",\"StatusNotification\",{\"info\":\"mail me@example.com, http://host/path\"}]",
                "",
                "hello",
                "[2,\"1\",\"Heartb",
            })
    void whatIsNoSecretStaysAsItWas(String frame) {
        assertThat(Secrets.hidden(frame)).isEqualTo(frame);
    }

    @Test
    void theRestOfAFrameWithASecretStaysAsItWas() {
        assertThat(
                        Secrets.hidden(
                                "[2, \"1\", \"ChangeConfiguration\", {\"key\":\"AuthorizationKey\", \"value\":\"x\",\"n\":1.10}]"))
                .isEqualTo(
                        "[2, \"1\", \"ChangeConfiguration\", {\"key\":\"AuthorizationKey\", \"value\":\"****\",\"n\":1.10}]");
        assertThat(Secrets.hidden("[2,\"1\",\"GetLog\",{\"log\":{\"remoteLocation\":\"sftp://u:p@h/p?a=b\"}}]"))
                .isEqualTo("[2,\"1\",\"GetLog\",{\"log\":{\"remoteLocation\":\"sftp://****@h/p?a=b\"}}]");
        String file = "[2,\"1\",\"UpdateFirmware\",{\"location\":\"http://h/station-files/firmware/"
                + "0197c6a5-3a52-7d7e-8a44-000000000001/%s/fw.bin\"}]";
        assertThat(Secrets.hidden(file.formatted("s3cr3t_-key"))).isEqualTo(file.formatted("****"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[2,'1','Authorize',{'idTag':'CARD'}]",
                "[2,'1','StartTransaction',{'connectorId':1,'idTag':'CARD','meterStart':0,}]",
                "[3,'1',{'idTagInfo':{'status':'Accepted','parentIdTag':'CARD'}}]",
                "[2,'1','SendLocalList',{'localAuthorizationList':[{'idTag':'CARD'},{'idTag':'CARD'}]}]",
                "[2,'1','TransactionEvent',{'idToken':{'idToken':'CARD','type':'ISO14443','additionalInfo':"
                        + "[{'additionalIdToken':'CARD','type':'x'}]}}]",
                "[3,'1',{'idTokenInfo':{'groupIdToken':{'idToken':'CARD','type':'Central'}}}]",
                "[2,'1','CustomerInformation',{'customerIdentifier':'CARD'}]",
                "[2,'1','NotifyCustomerInformation',{'data':'Name: CARD'}]",
                "[2,'1','DataTransfer',{'data':{'any':['CARD']}}]",
                "[2,'1','Authorize',{'idTag':{'wrong':'CARD'}}]",
                "[2,'1','Authorize',{'IDTAG':CARD}]",
                "[2,'1','NotifyEvent',{'eventData':[{'actualValue':'CARD','variable':{'name':'VehicleId'}}]}]",
                "[2,'1','Authorize',{'idTag':'CARD'",
                "CARD",
                "[3,'1','CARD']",
                "[2,'1','Authorize','CARD',{}]",
                "['CARD','1','CARD']",
            })
    void whoChargesIsMasked(String frame) {
        String text = frame.replace('\'', '"').replace("CARD", CARD);

        assertThat(PersonalData.hidden(text)).doesNotContain(CARD).contains("****");
    }

    @Test
    void enoughIsLeftToRecogniseATokenAndToFindAFault() {
        assertThat(PersonalData.hidden("[2,\"1\",\"Authorize\",{\"idTag\":\"" + CARD + "\"}]"))
                .isEqualTo("[2,\"1\",\"Authorize\",{\"idTag\":\"****E5F6\"}]");
        assertThat(PersonalData.hidden("{\"idToken\":{\"idToken\":\"ab\",\"type\":\"ISO14443\"},\"seqNo\":3}"))
                .isEqualTo("{\"idToken\":{\"idToken\":\"****\",\"type\":\"ISO14443\"},\"seqNo\":3}");
        assertThat(PersonalData.hidden("{\"idTag\":\"x\\\"<\\\\\\\"\"}")).isEqualTo("{\"idTag\":\"****\"}");
        String refusal = "[4,\"1\",\"NotImplemented\",\"unknown action x\",{}]";
        assertThat(PersonalData.hidden(refusal)).isEqualTo(refusal);
        assertThat(PersonalData.hidden("")).isEmpty();
    }

    /** Strangers can send anything; neither the writer nor a page may fail for it. */
    @Test
    void spoiledFramesNeverFailNorShowTheToken() {
        String frame = "[2,\"1\",\"Authorize\",{\"idTag\":\"" + CARD + "\",\"a\":[{\"b\":\"\\u00e9\"},null,-1.5e3]}]";
        Random random = new Random(11);
        int readable = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder spoiled = new StringBuilder(frame);
            int at = random.nextInt(spoiled.length());
            if (random.nextBoolean()) {
                spoiled.deleteCharAt(at);
            } else {
                spoiled.insert(at, "[]{}\",:\\u\0".charAt(random.nextInt(10)));
            }
            Secrets.hidden(spoiled.toString());
            boolean named = spoiled.indexOf("\"idTag\":\"" + CARD + "\"") > 0;
            String hidden = PersonalData.hidden(spoiled.toString());
            readable += hidden.equals("****") ? 0 : 1;
            assertThat(named && hidden.contains(CARD)).as(spoiled.toString()).isFalse();
        }
        assertThat(readable).isBetween(1_000, 19_000);
    }

    @Test
    void aBottomlessFrameIsCoveredUp() {
        String deep = "[".repeat(500_000);

        assertThat(PersonalData.hidden(deep)).isEqualTo("****");
        assertThat(Secrets.hidden(deep + "password")).isEqualTo("****");
    }
}
