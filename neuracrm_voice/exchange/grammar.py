"""Voice TwiML's elements: which attributes each has, what may stand in it, and whether text may.

Taken from the schema that twilio-python 9.13.0 publishes (`twiml/voice_response.py`); a test
compares the two. Names are case-sensitive, as Twilio's are.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Element:
    """What one element may carry."""

    attributes: frozenset[str]
    children: frozenset[str]
    text: bool


def _element(attributes: str = "", children: str = "", *, text: bool = False) -> Element:
    return Element(frozenset(attributes.split()), frozenset(children.split()), text)


_STATUS = "statusCallback statusCallbackMethod"
_EVENTS = f"{_STATUS} statusCallbackEvent"
_RECORDING = (
    "recordingConfigurationId recordingStatusCallback "
    "recordingStatusCallbackEvent recordingStatusCallbackMethod"
)
_MACHINE = (
    "amdStatusCallback amdStatusCallbackMethod machineDetection machineDetectionSilenceTimeout "
    "machineDetectionSpeechEndThreshold machineDetectionSpeechThreshold machineDetectionTimeout"
)
_SPEAKING = "Pause Play Say"
_SSML_WORD = "break emphasis phoneme prosody say-as sub"
_SSML_SENTENCE = f"{_SSML_WORD} lang w"
_SSML_PARAGRAPH = f"{_SSML_SENTENCE} s"
_SSML = f"{_SSML_PARAGRAPH} p"

ELEMENTS: dict[str, Element] = {
    "Response": _element(
        children=(
            "Connect Dial Echo Enqueue Gather Hangup Leave Pause Pay Play Prompt Queue Record "
            "Redirect Refer Reject Say Sms Start Stop"
        )
    ),
    "Say": _element("language loop voice", _SSML, text=True),
    "Play": _element("digits loop", text=True),
    "Pause": _element("length"),
    "Gather": _element(
        "action actionOnEmptyResult bargeIn debug enhanced finishOnKey hints input language "
        "maxSpeechTime method numDigits partialResultCallback partialResultCallbackMethod "
        "profanityFilter speechModel speechTimeout timeout",
        _SPEAKING,
    ),
    "Redirect": _element("method", text=True),
    "Hangup": _element(children="Parameter"),
    "Reject": _element("reason", "Parameter"),
    "Leave": _element(),
    "Echo": _element(),
    "Record": _element(
        f"action finishOnKey maxLength method playBeep timeout transcribe transcribeCallback trim "
        f"{_RECORDING}"
    ),
    "Dial": _element(
        "action answerOnBridge callerId events hangupOnStar method passports record "
        "recordingTrack referMethod referUrl ringTone sequential timeLimit timeout trim "
        f"{_RECORDING}",
        "Application Client Conference Number Queue Sim Sip WhatsApp",
        text=True,
    ),
    "Number": _element(f"byoc method sendDigits url {_EVENTS} {_MACHINE}", text=True),
    "Client": _element(f"method url {_EVENTS}", "Identity Parameter", text=True),
    "Identity": _element(text=True),
    "Sip": _element(f"method password url username {_EVENTS} {_MACHINE}", "Headers Uri", text=True),
    "Uri": _element("password priority username weight", text=True),
    "Headers": _element(children="Header"),
    "Header": _element("name value"),
    "Sim": _element(text=True),
    "WhatsApp": _element(f"method url {_EVENTS}", text=True),
    "Application": _element(
        f"copyParentTo customerId method url {_EVENTS}", "ApplicationSid Parameter", text=True
    ),
    "ApplicationSid": _element(text=True),
    "Conference": _element(
        "beep coach endConferenceOnExit eventCallbackUrl jitterBufferSize maxParticipants muted "
        "participantLabel record region startConferenceOnEnter trim waitMethod waitUrl "
        f"{_EVENTS} {_RECORDING}",
        text=True,
    ),
    "Queue": _element("method postWorkActivitySid reservationSid url", text=True),
    "Enqueue": _element(
        "action maxQueueSize method waitUrl waitUrlMethod workflowSid", "Task", text=True
    ),
    "Task": _element("priority timeout", text=True),
    "Refer": _element("action method", "Sip"),
    "Sms": _element("action from method statusCallback to", text=True),
    "Pay": _element(
        "action bankAccountType chargeAmount currency description input language maxAttempts "
        "minPostalCodeLength paymentConnector paymentMethod postalCode securityCode "
        f"timeout tokenType validCardTypes {_STATUS}",
        "Parameter Prompt",
    ),
    "Prompt": _element("attempt cardType errorType for requireMatchingInputs", _SPEAKING),
    "Parameter": _element("name value"),
    "Config": _element("name value"),
    "Start": _element("action method", "Recording Siprec Stream Transcription"),
    "Stop": _element(children="Siprec Stream Transcription"),
    "Recording": _element(f"channels track trim {_RECORDING}"),
    "Siprec": _element(f"connectorName name track {_STATUS}", "Parameter"),
    "Stream": _element(
        f"audioFormat connectorName name sampleRate track url {_STATUS}", "Parameter"
    ),
    "Transcription": _element(
        "enableAutomaticPunctuation hints inboundTrackLabel intelligenceService languageCode name "
        "outboundTrackLabel partialResults profanityFilter speechModel statusCallbackMethod "
        "statusCallbackUrl track transcriptionEngine",
        "Config Parameter",
    ),
    "Connect": _element(
        "action method",
        "AiSession Autopilot Conversation ConversationRelay ConversationRelaySession Room Stream "
        "VirtualAgent",
    ),
    "AiSession": _element("aiConnector aiSessionConfiguration"),
    "Autopilot": _element(text=True),
    "Conversation": _element(
        "inboundAutocreation inboundTimeout method record recordingStatusCallback "
        "recordingStatusCallbackEvent recordingStatusCallbackMethod routingAssignmentTimeout "
        f"serviceInstanceSid trim url {_EVENTS}"
    ),
    "ConversationRelay": _element(
        "applicationReconnect asrSmartFormat backgroundNoiseReduction customerName debug "
        "deepgramSmartFormat dtmfDetection eagerEotThreshold echoPromptFiltering "
        "elevenlabsLanguageTextNormalization elevenlabsTextNormalization events hints "
        "ignoreBackchannel includeInPrompt intelligenceService interruptSensitivity interruptible "
        "language partialPromptOnHangup partialPrompts preemptible profanityFilter "
        "reportInputDuringAgentSpeech speechModel speechTimeout transcriptionLanguage "
        "transcriptionProvider ttsLanguage ttsLanguageTextNormalization ttsProvider "
        "ttsTextNormalization turnDetection url voice welcomeGreeting welcomeGreetingInterruptible",
        "Language Parameter",
    ),
    "ConversationRelaySession": _element("connector sessionConfiguration"),
    "Language": _element(
        "asrSmartFormat code hints speechModel transcriptionProvider ttsLanguageTextNormalization "
        "ttsProvider ttsTextNormalization voice"
    ),
    "Room": _element("participantIdentity", text=True),
    "VirtualAgent": _element(
        f"connectorName language sentimentAnalysis {_STATUS}", "Config Parameter"
    ),
    "break": _element("strength time"),
    "emphasis": _element("level", _SSML_SENTENCE, text=True),
    "lang": _element("xml:lang", _SSML, text=True),
    "p": _element("", _SSML_PARAGRAPH, text=True),
    "phoneme": _element("alphabet ph", text=True),
    "prosody": _element("pitch rate volume", _SSML, text=True),
    "s": _element("", _SSML_SENTENCE, text=True),
    "say-as": _element("format interpret-as", text=True),
    "sub": _element("alias", text=True),
    "w": _element("role", _SSML_WORD, text=True),
}
