const SYSTEM =
  '你是越州青瓷馆的讲解员，熟悉越窑青瓷的历史、工艺与流传。用通俗、准确的中文回答参观者的问题，' +
  '每次不超过两百字；不知道的就说不知道，不谈与展览无关的话题。';

const TURNS_KEPT = 6;

function messagesOf(exhibit, turns) {
  const history = turns.slice(-TURNS_KEPT).map((turn) => ({
    role: turn.mine ? 'user' : 'assistant',
    content: turn.text,
  }));
  return [{ role: 'system', content: `${SYSTEM}参观者正在看的展品：${exhibit}。` }, ...history];
}

async function explain(exhibit, turns, onText) {
  const model = wx.cloud.extend.AI.createModel('hunyuan-exp');
  const res = await model.streamText({
    data: {
      model: 'hunyuan-turbos-latest',
      messages: messagesOf(exhibit, turns),
    },
  });
  let text = '';
  for await (const piece of res.textStream) {
    text += piece;
    onText(text);
  }
  return text;
}

module.exports = { explain };
