package io.trailproof.plan;

import io.trailproof.plan.PlanReferences.Target;
import io.trailproof.provider.ProviderSchema;
import io.trailproof.provider.ResourceSchema;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The arguments that take the name, id or ARN of another resource, and nothing made of it.
 *
 * <p>A plan does not tell {@code aws_s3_bucket.logs.id} from {@code "${aws_s3_bucket.logs.id}-x"}.
 * An argument that must name an existing bucket and refers to a bucket names that one; but what
 * gives a new thing its name, or takes a pattern or a policy, is never listed here.
 */
final class TakenAsItIs {
  /** The attribute of a reference of which the plan tells only the resource. */
  static final String UNTOLD = "";

  /**
   * Its {@code bucket} is the name of a new bucket, while that of all other types is one's name.
   */
  private static final String MAKES_ITS_NAME = "aws_s3_bucket";

  /** What is named: resource types that begin so, by one of these attributes. */
  private record Named(String types, Set<String> attributes) {}

  private static final Named BUCKET = new Named("aws_s3_bucket", Set.of("bucket"));
  private static final Named KEY =
      new Named("aws_kms_", Set.of("arn", "key_id", "target_key_arn", "target_key_id"));
  private static final Named ROLE = new Named("aws_iam_role", Set.of("name"));
  private static final Named ROLE_ARN = new Named("aws_iam_role", Set.of("arn"));
  private static final Named TOPIC = new Named("aws_sns_topic", Set.of("arn", "name"));
  private static final Named LOG_GROUP = new Named("aws_cloudwatch_log_group", Set.of("name"));
  private static final Named POLICY = new Named("aws_iam_policy", Set.of("arn"));

  private static final Map<String, Named> ARGUMENTS =
      Map.ofEntries(
          Map.entry("bucket", BUCKET),
          Map.entry("s3_bucket_name", BUCKET),
          Map.entry("target_bucket", BUCKET),
          Map.entry("key_id", KEY),
          Map.entry("kms_key_id", KEY),
          Map.entry("kms_master_key_id", KEY),
          Map.entry("target_key_id", KEY),
          Map.entry("role", ROLE),
          Map.entry("cloud_watch_logs_role_arn", ROLE_ARN),
          Map.entry("role_arn", ROLE_ARN),
          Map.entry("sns_topic_name", TOPIC),
          Map.entry("topic_arn", TOPIC),
          Map.entry("log_group_name", LOG_GROUP),
          Map.entry("policy_arn", POLICY));

  private final ProviderSchema provider;

  TakenAsItIs(ProviderSchema provider) {
    this.provider = provider;
  }

  /**
   * The attribute that an argument takes as it is.
   *
   * @param type of the resource that has the argument
   * @param target what the argument refers to: the thing itself, or another resource that takes its
   *     name
   */
  Optional<Target> taken(String type, String argument, Target target) {
    Named named = ARGUMENTS.get(argument);
    if (named == null || type.equals(MAKES_ITS_NAME)) {
      return Optional.empty();
    }
    return provider
        .schema(target.address().mode(), target.address().type())
        .flatMap(schema -> attribute(named, schema, target.attribute()))
        .map(attribute -> new Target(target.address(), attribute));
  }

  private static Optional<String> attribute(Named named, ResourceSchema schema, String attribute) {
    boolean passesOn =
        !schema.type().equals(MAKES_ITS_NAME)
            && named.equals(ARGUMENTS.get(attribute))
            && schema.attribute(attribute).isPresent();
    boolean isNamed = schema.type().startsWith(named.types());
    if (attribute.equals(UNTOLD)) {
      // Of a bucket an argument can only want the one name; of a key it could be the id or the ARN.
      return isNamed && named.attributes().size() == 1
          ? named.attributes().stream().findFirst()
          : Optional.empty();
    }
    boolean names = isNamed && named.attributes().contains(schema.canonicalName(attribute));
    return passesOn || names ? Optional.of(attribute) : Optional.empty();
  }
}
