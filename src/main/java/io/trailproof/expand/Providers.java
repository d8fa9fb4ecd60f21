package io.trailproof.expand;

import io.trailproof.config.Module;
import io.trailproof.config.ModuleCall;
import io.trailproof.config.ProviderBlock;
import io.trailproof.config.ProviderReference;
import io.trailproof.config.RequiredProvider;
import io.trailproof.config.Resource;
import io.trailproof.source.SourceRange;
import io.trailproof.value.Origin;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the provider configuration of a resource: by its {@code provider} argument or its type, up
 * through the {@code providers} of module calls, by inheritance where nothing is passed.
 */
final class Providers {
  /** Nested blocks of the AWS provider, which JSON syntax writes as arguments. */
  private static final Set<String> BLOCKS =
      Set.of("assume_role", "assume_role_with_web_identity", "default_tags", "ignore_tags");

  /** Terraform's own arguments of a provider block. */
  private static final Set<String> META = Set.of("alias", "version");

  private Providers() {}

  static ProviderConfiguration of(ModuleInstance module, Resource resource) {
    ProviderReference reference =
        resource
            .provider()
            .orElseGet(
                () ->
                    new ProviderReference(
                        implied(resource.type()), Optional.empty(), resource.header()));
    return find(module, reference);
  }

  /** The provider that a type belongs to: what stands before its first underscore. */
  private static String implied(String resourceType) {
    int underscore = resourceType.indexOf('_');
    return underscore < 0 ? resourceType : resourceType.substring(0, underscore);
  }

  private static ProviderConfiguration find(ModuleInstance module, ProviderReference reference) {
    Optional<ModuleInstance.Caller> caller = module.caller();
    Optional<ProviderReference> passed =
        caller.map(c -> c.call().providers().get(reference.text()));
    if (passed.isPresent()) {
      return find(caller.get().module(), passed.get());
    }
    Optional<ProviderBlock> block =
        Optional.ofNullable(module.module().providers().get(reference.text()))
            .filter(found -> caller.isEmpty() || !isProxy(found));
    if (block.isPresent()) {
      return configured(module, block.get());
    }
    String type = module.module().providerType(reference.localName());
    if (reference.alias().isPresent()) {
      return undeclared(module, type, reference);
    }
    return caller
        .map(c -> find(c.module(), inherited(c.module().module(), type, reference.range())))
        .orElseGet(() -> assumed(module, type));
  }

  /** An empty block only says that the caller passes a configuration of that name. */
  private static boolean isProxy(ProviderBlock block) {
    return block.body().blocks().isEmpty()
        && block.body().attributes().stream().allMatch(a -> META.contains(a.name()));
  }

  /** The calling module may have another local name for the provider. */
  private static ProviderReference inherited(Module caller, String type, SourceRange range) {
    String name =
        caller.requiredProviders().values().stream()
            .filter(required -> required.type().equals(type))
            .map(RequiredProvider::localName)
            .findFirst()
            .orElse(type);
    return new ProviderReference(name, Optional.empty(), range);
  }

  private static ProviderConfiguration assumed(ModuleInstance module, String type) {
    return module.run().providers.computeIfAbsent(type, key -> ProviderConfiguration.assumed(type));
  }

  private static ProviderConfiguration undeclared(
      ModuleInstance module, String type, ProviderReference reference) {
    boolean required =
        module.module().requiredProviders().values().stream()
            .flatMap(provider -> provider.aliases().stream())
            .anyMatch(alias -> alias.text().equals(reference.text()));
    // One that the caller must pass is reported at the call.
    if (!required && module.module().unseen().isEmpty()) {
      module
          .run()
          .diagnostics
          .error(
              "Provider configuration not present",
              "There is no provider configuration \"%s\" in this module."
                  .formatted(reference.text()),
              reference.range());
    }
    Value unknown =
        Value.unknown(
            Type.DYNAMIC,
            Origin.of(Origin.Kind.ERROR, "Provider configuration not present", reference.range()));
    ProviderConfiguration configuration =
        new ProviderConfiguration(
            type, module.address(), reference.alias(), unknown, Optional.empty());
    module.run().providers.put(configuration.key(), configuration);
    return configuration;
  }

  /** A configuration block with its arguments evaluated; without them if they need themselves. */
  static ProviderConfiguration configured(ModuleInstance module, ProviderBlock block) {
    String type = module.module().providerType(block.localName());
    ProviderConfiguration bare =
        new ProviderConfiguration(
            type, module.address(), block.alias(), Value.EMPTY_OBJECT, Optional.of(block.header()));
    ProviderConfiguration known = module.run().providers.get(bare.key());
    if (known != null) {
      return known;
    }
    ProviderConfiguration configuration =
        module
            .run()
            .workOut("provider." + bare.key(), block.header(), () -> arguments(module, block))
            .map(
                arguments ->
                    new ProviderConfiguration(
                        type, module.address(), block.alias(), arguments, bare.range()))
            .orElse(bare);
    module.run().providers.put(bare.key(), configuration);
    return configuration;
  }

  private static Value arguments(ModuleInstance module, ProviderBlock block) {
    BlockContent content =
        new BlockContent(module.run(), "provider." + block.key(), Origin.Kind.COMPUTED);
    Written written = content.read(block.body(), Optional.empty(), module, "");
    Map<String, Value> arguments = new TreeMap<>();
    written
        .values()
        .forEach(
            (name, value) -> {
              if (!META.contains(name)) {
                boolean single = BLOCKS.contains(name) && value.type() instanceof Type.ObjectOf;
                arguments.put(name, single ? Value.tuple(List.of(value)) : value);
              }
            });
    return Value.object(arguments).at(block.header());
  }

  /** Reports configurations that a module must be passed and that a call does not pass. */
  static void checkPassed(ModuleInstance caller, ModuleCall call, Module called) {
    for (RequiredProvider required : called.requiredProviders().values()) {
      for (ProviderReference alias : required.aliases()) {
        if (!call.providers().containsKey(alias.text())) {
          caller
              .run()
              .diagnostics
              .error(
                  "Missing required provider configuration",
                  ("The child module requires an additional configuration for provider %s,"
                          + " with the local name \"%s\". Pass it in the \"providers\" argument.")
                      .formatted(required.source().orElse(required.localName()), alias.text()),
                  call.header());
        }
      }
    }
  }
}
