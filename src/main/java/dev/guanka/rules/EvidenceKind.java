package dev.guanka.rules;

/** What sort of trace a finding is: evidence adds up over different kinds, never by count. */
public enum EvidenceKind {
  API_CALL,
  REQUEST_URL,
  CLOUD_FUNCTION,
  /** A model called by code of a server that lies in the package beside the program. */
  SERVER_CODE,
  PLUGIN,
  COMPONENT,
  MODEL_ID,
  MESSAGE_SHAPE,
  PARAMETER_SET,
  FLOW,
  UI_TEXT,
  DECLARATION,
  CONFIGURATION
}
