package dev.guanka.process.setup;

/** One thing that must be there before the first request; running it again changes nothing. */
public interface SetupStep {

  void run();
}
