/** How the engine is set up, guarded, filled with models and reached by the one login. */
package dev.guanka.process.engine;
