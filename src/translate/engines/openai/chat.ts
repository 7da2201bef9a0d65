import { err, type Result } from '../../../core/result.ts';
import { callJson, type Call, type Refused } from '../http.ts';

/** How a model is held to JSON, the strictest first. */
const answerFormats = ['json_schema', 'json_object', 'plain'] as const;

type AnswerFormat = (typeof answerFormats)[number];

/** A question to a chat model. */
export interface Question {
  readonly system: string;
  readonly user: string;
  /** Longest answer, in tokens. */
  readonly answerTokens: number;
}

/** A server of the Chat Completions API; what it does not understand is learned from its refusals and not sent again. */
export interface Chat {
  /** The body of a question as it would be sent now. */
  body(question: Question): Readonly<Record<string, unknown>>;
  ask(question: Question, signal: AbortSignal): Promise<Result<unknown, Refused>>;
}

const schema = {
  type: 'object',
  properties: {
    translations: {
      type: 'array',
      items: {
        type: 'object',
        properties: { id: { type: 'integer' }, text: { type: 'string' } },
        required: ['id', 'text'],
        additionalProperties: false,
      },
    },
  },
  required: ['translations'],
  additionalProperties: false,
};

const responseFormats: Readonly<Record<AnswerFormat, unknown>> = {
  json_schema: { type: 'json_schema', json_schema: { name: 'translations', strict: true, schema } },
  json_object: { type: 'json_object' },
  plain: undefined,
};

/** Address of the chat completions below a base such as `http://127.0.0.1:11434` or `https://api.example/v1`. */
export function chatAddress(url: string): string {
  const base = url.replace(/\/+$/, '');
  if (base.endsWith('/chat/completions')) return base;
  return `${base}${/^[a-z]+:\/\/[^/]+$/i.test(base) ? '/v1' : ''}/chat/completions`;
}

/** Opens a chat server. `format` is the strictest form of answer to ask for. */
export function chatOf(call: Omit<Call, 'body' | 'method'>, model: string, format: AnswerFormat): Chat {
  let known = answerFormats.indexOf(format);
  let temperature: 0 | undefined = 0;
  let ceiling = 'max_tokens';

  const body = ({ system, user, answerTokens }: Question, level = known): Readonly<Record<string, unknown>> => ({
    model,
    messages: [
      { role: 'system', content: system },
      { role: 'user', content: user },
    ],
    ...(temperature !== undefined && { temperature }),
    [ceiling]: answerTokens,
    stream: false,
    ...(level < 2 && { response_format: responseFormats[answerFormats[level]!] }),
  });

  return {
    body,
    async ask(question, signal) {
      let first: Refused | undefined;
      for (let level = known; level < answerFormats.length;) {
        const answer = await callJson({ ...call, method: 'POST', body: body(question, level) }, signal);
        const refused = answer.ok ? undefined : answer.error;
        if (refused?.status !== 400 && refused?.status !== 422) {
          if (answer.ok) known = level;
          return answer;
        }
        // Some models know neither a temperature nor the older name of the ceiling; each is left out once and for all.
        const said = refused.said ?? '';
        if (temperature !== undefined && /temperature/i.test(said)) temperature = undefined;
        else if (ceiling === 'max_tokens' && /max_completion_tokens/i.test(said)) ceiling = 'max_completion_tokens';
        else {
          first ??= refused;
          level += 1;
        }
      }
      return err(first!);
    },
  };
}
