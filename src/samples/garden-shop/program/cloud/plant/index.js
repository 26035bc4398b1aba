const cloud = require('wx-server-sdk');
const axios = require('axios');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const db = cloud.database();

let token = { value: '', until: 0 };

async function accessToken() {
  if (Date.now() > token.until) {
    const { data } = await axios.post('https://aip.baidubce.com/oauth/2.0/token', null, {
      params: { grant_type: 'client_credentials', client_id: process.env.BAIDU_AK, client_secret: process.env.BAIDU_SK },
    });
    token = { value: data.access_token, until: Date.now() + (data.expires_in - 600) * 1000 };
  }
  return token.value;
}

async function identify({ fileID }) {
  const { fileContent } = await cloud.downloadFile({ fileID });
  const body = new URLSearchParams({ image: fileContent.toString('base64'), baike_num: '1' });
  const { data } = await axios.post('https://aip.baidubce.com/rest/2.0/image-classify/v1/plant', body, {
    params: { access_token: await accessToken() },
  });
  return { results: data.result.slice(0, 3).map(({ name, score }) => ({ name, score })) };
}

async function care({ name }) {
  const { data: sheets } = await db.collection('care').where({ name }).limit(1).get();
  const { data: goods } = await db.collection('goods').where({ plant: name }).limit(4).get();
  return { sheet: sheets[0] || null, goods };
}

const ACTIONS = { identify, care };

exports.main = (event) => ACTIONS[event.action](event).catch((error) => ({ error: error.message }));
