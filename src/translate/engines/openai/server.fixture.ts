import { serveEngine, type EngineServer, type Received, type Reply, type Trouble } from '../http.fixture.ts';

/** What a chat server can do. */
export interface ChatAbilities {
  readonly key?: string;
  /** Response formats it takes. */
  readonly formats?: readonly string[];
  /** As OpenAI's newer models: no temperature, and `max_completion_tokens` only. */
  readonly modern?: boolean;
  /** Sentences with this word end the request with status 500. */
  readonly dreads?: string;
}

interface ChatBody {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly temperature?: number;
  readonly max_tokens?: number;
  readonly max_completion_tokens?: number;
  readonly response_format?: { readonly type: string };
}

/** The segments of a request, as its model reads them. */
export function segmentsIn(body: unknown): readonly { readonly id: number; readonly text: string }[] {
  const user = (body as ChatBody).messages.find(({ role }) => role === 'user')!.content;
  return (JSON.parse(user) as { segments: { id: number; text: string }[] }).segments;
}

/** A completion with these words, as servers of the API send it. */
export function completion(content: string | null, more: { refusal?: string; finish_reason?: string; usage?: unknown } = {}): Reply {
  const { refusal = null, finish_reason = 'stop', usage = { prompt_tokens: 30, completion_tokens: 12, total_tokens: 42 } } = more;
  return {
    body: {
      id: 'chatcmpl-1',
      object: 'chat.completion',
      created: 1_773_300_000,
      model: 'desk-model',
      choices: [{ index: 0, message: { role: 'assistant', content, refusal }, logprobs: null, finish_reason }],
      usage,
    },
  };
}

/** Changes what the model would have said. */
export function saying(change: (content: string) => string): Trouble {
  return {
    spoil: (body) => {
      const reply = body as { choices: [{ message: { content: string } }] };
      return completion(change(reply.choices[0].message.content)).body;
    },
  };
}

/** As `saying`, on its list of translations. */
export function listing(change: (list: { id: number; text: string }[]) => unknown): Trouble {
  return saying((content) =>
    JSON.stringify({ translations: change((JSON.parse(content) as { translations: { id: number; text: string }[] }).translations) }),
  );
}

/**
 * A chat server with one model, `desk-model`, that does as its instructions say: `[en]` before every segment. It is gullible: words outside
 * the data that tell it to ignore its instructions are followed.
 */
export function startChat({
  key,
  formats = ['json_schema', 'json_object'],
  modern = false,
  dreads,
}: ChatAbilities = {}): Promise<EngineServer> {
  const refuse = (status: number, message: string, code: string | null = null): Reply => ({
    status,
    body: { error: { message, type: 'invalid_request_error', param: null, code } },
  });

  function answer({ path, method, headers, body }: Received): Reply {
    if (path !== '/v1/chat/completions' || method !== 'POST') return refuse(404, 'Not Found');
    if (key !== undefined && headers.authorization !== `Bearer ${key}`)
      return refuse(401, `Incorrect API key provided: ${headers.authorization ?? ''}.`);
    const { model, messages, temperature, max_tokens, response_format } = body as ChatBody;
    if (model !== 'desk-model') return refuse(404, `model "${model}" not found, try pulling it first`, 'model_not_found');
    if (modern && temperature !== undefined) return refuse(400, "Unsupported value: 'temperature' does not support 0 with this model.");
    if (modern && max_tokens !== undefined)
      return refuse(400, "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.");
    if (response_format && !formats.includes(response_format.type))
      return refuse(400, `'response_format.type' must be one of ${formats.join()}`);
    const system = messages.find(({ role }) => role === 'system')?.content ?? '';
    if (/ignore (?:all )?previous instructions/i.test(system)) return completion('HACKED');
    const segments = segmentsIn(body);
    if (dreads !== undefined && segments.some(({ text }) => text.includes(dreads))) return refuse(500, 'Internal Server Error');
    const content = JSON.stringify({ translations: segments.map(({ id, text }) => ({ id, text: `[en] ${text}` })) });
    const [prompt_tokens, completion_tokens] = [Math.ceil(JSON.stringify(messages).length / 4), Math.ceil(content.length / 4)];
    return completion(content, { usage: { prompt_tokens, completion_tokens, total_tokens: prompt_tokens + completion_tokens } });
  }

  return serveEngine(answer);
}
