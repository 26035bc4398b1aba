package dev.guanka.rules.document;

/** Why a PDF is refused, on its way out of the process that reads it. */
final class PdfFault extends Exception {

  private final BadDocument.Fault fault;
  private final String what;

  PdfFault(BadDocument.Fault fault, String what) {
    super(fault + " " + what);
    this.fault = fault;
    this.what = what;
  }

  BadDocument.Fault fault() {
    return fault;
  }

  /** What its message names, such as the part that runs. */
  String what() {
    return what;
  }
}
