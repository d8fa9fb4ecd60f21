package io.trailproof.config;

import io.trailproof.value.Origin;

/** What a module call leads to. */
public sealed interface Called {

  record Found(ModuleNode node) implements Called {}

  /** A module that was not read: not installed, outside the border, its own caller. */
  record Missing(Origin origin) implements Called {}
}
